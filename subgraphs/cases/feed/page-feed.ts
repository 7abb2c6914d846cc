import type { FeedItemV1 } from '../../../contracts/case-event.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, type Page, pageSize } from '../../../platform/graphql/connection.js';
import { hasRole, UNIT_ROLES } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import { readFeed } from './read-feed.js';

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
  const { items, next } = await readFeed(context.em, units, { after: after ?? FROM_THE_START, limit: size + 1 });
  const shown = items.slice(0, size);
  return {
    nodes: await seenOf(context, shown),
    pageInfo: { hasNextPage: items.length > size, endCursor: shown.at(-1)?.cursor ?? next },
  };
}

/**
 * A unit hears of what it had in hand, also after it gave it back; not of what accuses it, which may have come upon it
 * with the work of another (Art. 30). Whoever reads another unit's feed reads it as far as that reader sees cases.
 */
async function seenOf({ viewer, reach, loaders }: CasesContext, items: readonly FeedItemV1[]): Promise<FeedItemV1[]> {
  const heard = items.filter(({ hiddenFrom }) => viewer.unitCode === null || !hiddenFrom.includes(viewer.unitCode));
  if ((await reach()).breadth !== 'all') return heard;
  const seen = await Promise.all(heard.map(({ caseId }) => loaders.caseById.load(caseId)));
  return heard.filter((_, at) => seen[at] !== null);
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
