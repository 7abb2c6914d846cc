import { groupBy } from '../atlas/group-by.rules.js';
import type { GridContext } from '../grid-context.js';
import { organisationFor } from '../grid-permissions.js';
import { countUnresolved } from '../place/count-unresolved.js';
import { headKindOf } from '../post/acting.rules.js';
import { postsOn } from '../post/posts-on.rules.js';
import { recordsOn } from '../record/records-on.rules.js';
import { isCountyDepartment } from '../unit/unit.rules.js';
import type { GridSummaryType } from './grid-summary.type.js';

export async function summarise(context: GridContext): Promise<GridSummaryType> {
  const { atlas } = await organisationFor(context);
  const areas = [...atlas.areas.values()];
  const cells = [...atlas.cells.values()];
  const lowest = cells.filter(({ level }) => level === 3);
  const ofKind = (kind: string): number => areas.filter((area) => area.kind === kind).length;
  const ofLevel = (level: number): number => cells.filter((cell) => cell.level === level).length;
  const hasHead = ({ id, level }: (typeof cells)[number]): boolean =>
    postsOn(atlas, id, atlas.day, headKindOf(level)).length > 0;
  return {
    county: areas.find(({ level }) => level === 1)?.name ?? null,
    cellsOfLevel1: ofLevel(1),
    cellsOfLevel2: ofLevel(2),
    cellsOfLevel3: ofLevel(3),
    householdGroups: ofLevel(4),
    partyGroups: recordsOn(atlas, 'PARTY_GROUP').length,
    posts: byKind(recordsOn(atlas, 'POST')).map(([kind, posts]) => ({ kind, held: posts.length })),
    venues: byKind(recordsOn(atlas, 'VENUE')).map(([kind, venues]) => ({ kind, count: venues.length })),
    contacts: byKind(recordsOn(atlas, 'CONTACT')).map(([kind, contacts]) => ({
      kind,
      count: contacts.length,
      households: contacts.reduce((sum, { households }) => sum + (households ?? 0), 0),
    })),
    households: lowest.reduce((sum, { households }) => sum + households, 0),
    towns: ofKind('TOWN'),
    villages: ofKind('VILLAGE'),
    communities: ofKind('COMMUNITY'),
    departments: [...atlas.units.values()].filter(isCountyDepartment).length,
    cellsWithoutHead: cells.filter((cell) => !hasHead(cell)).length,
    unresolvedPlaces: await countUnresolved(context.em, context.viewer),
    cellsWithoutPolygon: lowest.filter(({ id }) => !atlas.polygons.has(id)).length,
  };
}

const byKind = <Kind extends string, Item extends { readonly kind: Kind }>(
  items: readonly Item[],
): [Item['kind'], Item[]][] => [...groupBy(items, ({ kind }) => kind)].map(([kind, of]) => [kind as Item['kind'], of]);
