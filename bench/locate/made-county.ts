import { seededRandom } from '../../hub/demo-county/seeded-random.js';
import type { Area } from '../../subgraphs/grid/area/area.rules.js';
import type { AtlasRows } from '../../subgraphs/grid/atlas/draw-atlas.js';
import type { CellRecord } from '../../subgraphs/grid/cell/cell.rules.js';
import type { Person } from '../../subgraphs/grid/person/person.rules.js';
import type { PostRecord } from '../../subgraphs/grid/post/post.rules.js';
import { THINGS } from '../../subgraphs/grid/record/things.rules.js';
import { drawnCounty } from '../polygons/drawn-county.js';

/** How many of each there are below one of the level above. */
export interface CountyShape {
  readonly towns: number;
  readonly villages: number;
  readonly groups: number;
  /** 联户 */
  readonly linked: number;
}

const COUNTY = '100001';
const SYLLABLES =
  '青石海棠磨盘桂花云台柳林杨树新建桃园佛马银杏高峰沙坪观音竹白鹿金盆里鱼洞松响水茶码头洲太平凉亭药王雪岩双核板栗门天池老';

/**
 * A county with areas, cells, a head for each cell and a worker for each group; groups are drawn. Its rows as JSON, for
 * rows out of a database share no strings.
 */
export function madeCounty({ towns, villages, groups, linked }: CountyShape): string {
  const random = seededRandom(towns * villages);
  const areas: Area[] = [{ code: COUNTY, level: 1, kind: 'COUNTY', parentCode: null, name: '永和县', aliases: [] }];
  const cells: CellRecord[] = [];
  const outlines = drawnCounty(towns * villages * groups).map(({ polygon }) => polygon);
  const add = (code: string, parentId: string | null, name: string, areaCode: string): void => {
    const level = ((code.length - 6) / 3) as CellRecord['level'];
    const polygon = level === 3 ? (outlines.pop() ?? null) : null;
    cells.push({
      id: idOf(code),
      code,
      level,
      parentId,
      name,
      aliases: [],
      areaCode,
      households: 50,
      polygon,
      sourceCrs: polygon && 'GCJ02',
    });
  };
  const nameOf = (): string =>
    Array.from({ length: 2 }, () => SYLLABLES.charAt(Math.floor(random() * SYLLABLES.length))).join('');
  for (const town of codes(COUNTY, 100, towns)) {
    const townName = `${nameOf()}镇`;
    areas.push({ code: `${town}000`, level: 2, kind: 'TOWN', parentCode: COUNTY, name: townName, aliases: [] });
    add(town, null, `${townName}网格`, `${town}000`);
    for (const village of codes(town, 200, villages)) {
      const villageName = `${nameOf()}村`;
      areas.push({
        code: village,
        level: 3,
        kind: 'VILLAGE',
        parentCode: `${town}000`,
        name: villageName,
        aliases: [],
      });
      add(village, idOf(town), villageName, village);
      for (const [at, group] of codes(village, 1, groups).entries()) {
        add(group, idOf(village), `${villageName}${at + 1}组`, village);
        for (const [number, part] of codes(group, 1, linked).entries())
          add(part, idOf(group), `第${number + 1}联户`, village);
      }
    }
  }
  return JSON.stringify({ areas, cells, ...peopleOf(cells) });
}

const codes = (above: string, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => above + String(from + at).padStart(3, '0'));
const idOf = (code: string): string => `0193${code.padStart(18, '0')}-made-cell`;

function peopleOf(cells: readonly CellRecord[]): { persons: Person[]; posts: PostRecord[] } {
  const held = cells.flatMap(({ id, level }) => [
    { cellId: id, kind: level === 4 ? ('HOUSEHOLD_GROUP_HEAD' as const) : ('CELL_HEAD' as const) },
    ...(level === 3 ? [{ cellId: id, kind: 'CELL_WORKER' as const }] : []),
  ]);
  const persons = held.map((_, at) => ({
    id: `0193-person-${at}-0000000000000000`,
    name: `人${at}`,
    phoneSealed: 'x'.repeat(72) + at,
    idNoSealed: null,
    phoneIndex: 'x'.repeat(40) + at,
    idNoIndex: null,
  }));
  const posts = held.map((post, at) => ({
    ...post,
    ...{ id: `0193-post-${at}-000000000000000000`, unitCode: null, partyGroupId: null, venueId: null },
    ...{ personId: persons[at]!.id, source: '选聘' },
  }));
  return { persons, posts };
}

interface Made {
  readonly areas: readonly Area[];
  readonly cells: readonly CellRecord[];
  readonly persons: readonly Person[];
  readonly posts: readonly PostRecord[];
}

/** As `readAtlas` reads them. */
export function rowsOf(made: string): AtlasRows {
  const { areas, cells, persons, posts } = JSON.parse(made) as Made;
  const byKey = <Row extends object>(rows: readonly Row[], key: (row: Row) => string) =>
    new Map(rows.map((row) => [key(row), [{ ...row, validFrom: '2020-01-01', validTo: null, revision: 1 }]]));
  const none = Object.fromEntries(THINGS.map((thing) => [thing, new Map()]));
  const records = {
    ...none,
    AREA: byKey(areas, ({ code }) => code),
    CELL: byKey(cells, ({ id }) => id),
    PERSON: byKey(persons, ({ id }) => id),
    POST: byKey(posts, ({ id }) => id),
  } as unknown as AtlasRows['records'];
  const empty = { successions: [], levelLabels: [], categories: [], rules: [], recusals: [], taught: [] };
  return { revision: '1', day: '2026-11-22', records, ...empty };
}
