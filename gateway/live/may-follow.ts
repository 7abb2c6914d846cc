import type { FeedItemV1 } from '../../contracts/case-event.js';
import type { GridPort } from '../../contracts/ports.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { hasRole, type Viewer } from '../../platform/identity/viewer.js';

/**
 * The unit with its subtree, if the viewer may follow it: an officer any unit, a department its own unit and those
 * below it. What such a viewer may see of each case is decided again by the cases subgraph, for every event.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN; a unit that is not there is answered like one that is not yours
 */
export async function unitCodesToFollow(grid: GridPort, viewer: Viewer, unit: string): Promise<readonly string[]> {
  if (viewer.roles.length === 0) throw new HubError('UNAUTHENTICATED');
  const isOfficer = hasRole(viewer, 'officer');
  const own = hasRole(viewer, 'department') ? viewer.unitCode : null;
  if (!isOfficer && own === null) throw new HubError('FORBIDDEN');
  const subtrees = await grid.subtree(own === null ? [unit] : [unit, own]);
  const codes = subtrees[unit];
  const isBelow = own !== null && (subtrees[own] ?? []).concat(own).includes(unit);
  if (!codes || !(isOfficer || isBelow)) throw new HubError('FORBIDDEN');
  return codes.includes(unit) ? codes : [unit, ...codes];
}

/** Regulations Art. 30: what accuses a unit is not there for its people, in whosever feed it stands. */
export const mayHear = ({ unitCode }: Viewer, { hiddenFrom }: FeedItemV1): boolean =>
  unitCode === null || !hiddenFrom.includes(unitCode);
