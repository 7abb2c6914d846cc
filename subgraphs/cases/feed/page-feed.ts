import type { FeedItemV1 } from '../../../contracts/case-event.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, type Page, pageSize } from '../../../platform/graphql/connection.js';
import { hasRole, UNIT_ROLES } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import { type HiddenFeed, readFeed } from './read-feed.js';

/** Before the first event. */
const FROM_THE_START = cursorOf(['0']);

/**
 * A unit's feed, for those who pull it. `endCursor` is where to go on, also when there is nothing new.
 *
 * @throws HubError FORBIDDEN for a unit that is not the viewer's nor below it, UNIT_NOT_FOUND, CURSOR_INVALID,
 * PAGE_TOO_LARGE
 */
export async function pageFeed(
  context: CasesContext,
  unitCode: string | null,
  first: number | null,
  after: string | null,
): Promise<Page<FeedItemV1>> {
  const size = pageSize(first);
  const units = await unitsOf(context, unitCode ?? context.viewer.unitCode);
  const place = { after: after ?? FROM_THE_START, limit: size + 1 };
  const { items, next } = await readFeed(context.em, units, place, await hiddenFrom(context));
  const shown = items.slice(0, size);
  return {
    nodes: shown,
    pageInfo: { hasNextPage: items.length > size, endCursor: shown.at(-1)?.cursor ?? next },
  };
}

/**
 * A unit hears of what it had in hand, also after it gave it back; not of what accuses it, which may have come upon it
 * with the work of another (Art. 30). Officers read other units' feeds as far as they see cases: within their area.
 */
async function hiddenFrom({ reach }: CasesContext): Promise<HiddenFeed> {
  const { breadth, lineage, areaCode } = await reach();
  return { lineage, areaCode: breadth === 'all' ? areaCode : null };
}

async function unitsOf({ viewer, feedUnits }: CasesContext, unitCode: string | null): Promise<readonly string[]> {
  if (unitCode === null) throw new HubError('BAD_USER_INPUT', { field: 'unit' });
  if (!hasRole(viewer, 'officer')) {
    const own = hasRole(viewer, ...UNIT_ROLES) && viewer.unitCode !== null ? await feedUnits(viewer.unitCode) : [];
    if (!own.includes(unitCode)) throw new HubError('FORBIDDEN', { unitCode });
  }
  const units = await feedUnits(unitCode);
  if (units.length === 0) throw new HubError('UNIT_NOT_FOUND', { unitCode });
  return units;
}
