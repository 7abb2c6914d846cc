import type { FeedItemV1 } from '../../contracts/case-event.js';
import type { GridPort } from '../../contracts/ports.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { hasRole, UNIT_ROLES, type Viewer } from '../../platform/identity/viewer.js';

/** Whose feeds make that of a unit. */
export interface FollowedUnit {
  readonly unitCodes: readonly string[];
  /** Null while it is in force; else the units in force that came after it. */
  readonly successorCodes: readonly string[] | null;
  /** Units that, when accused, take the viewer with them (Art. 30). */
  readonly lineage: readonly string[];
}

/**
 * The unit with its subtree, if the viewer may follow it: an officer any unit, a department its own unit and those
 * below it, also when they are over. What such a viewer may see of each case is decided again by the cases subgraph,
 * for every event.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN; a unit that is not there is answered like one that is not yours
 */
export async function unitToFollow(grid: GridPort, viewer: Viewer, unit: string): Promise<FollowedUnit> {
  if (viewer.roles.length === 0) throw new HubError('UNAUTHENTICATED');
  const isOfficer = hasRole(viewer, 'officer');
  const own = hasRole(viewer, ...UNIT_ROLES) ? viewer.unitCode : null;
  if (!isOfficer && own === null) throw new HubError('FORBIDDEN');
  const asked = own === null ? [unit] : [unit, own];
  const subtrees = await grid.subtree(asked);
  const over = asked.filter((code) => !subtrees[code]);
  const former = over.length === 0 ? {} : await grid.former(over);
  const unitsOf = (code: string): readonly string[] | undefined => subtrees[code] ?? former[code]?.unitCodes;
  const codes = unitsOf(unit);
  const isBelow = own !== null && [own, ...(unitsOf(own) ?? [])].includes(unit);
  if (!codes || !(isOfficer || isBelow)) throw new HubError('FORBIDDEN');
  return {
    unitCodes: [...new Set([unit, ...codes])],
    successorCodes: former[unit]?.successorCodes ?? null,
    lineage: await lineageOf(grid, viewer),
  };
}

/** Regulations Art. 30: what accuses a unit is not there for its people, in whosever feed it stands. */
export const mayHear = (lineage: readonly string[], { hiddenFrom }: FeedItemV1): boolean =>
  !hiddenFrom.some((code) => lineage.includes(code));

/** An officer that names no unit is of the bureau. */
async function lineageOf(grid: GridPort, { unitCode }: Viewer): Promise<readonly string[]> {
  const units = unitCode === null ? await grid.bureaus(null) : [unitCode];
  const lineages = await grid.lineage(units);
  return [...new Set([...units, ...Object.values(lineages).flat()])];
}
