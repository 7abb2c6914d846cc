import type { Cell, CellPolygon } from '../../subgraphs/grid/cell/cell.rules.js';
import { DEMO_TOWNS, type DemoVillage, townPrefix, villageCode } from './demo-areas.js';
import { demoId } from './demo-ids.js';
import { joinCorners } from './join-corners.js';
import { seededRandom } from './seeded-random.js';
import { type Outline, splitPolygon } from './split-polygon.js';

export type DemoCell = Cell & { readonly polygon: CellPolygon };

/** The county's outline, in degrees: some 3,700 square kilometres of invented mountains. */
const COUNTY_OUTLINE: Outline = [
  [108.21, 33.06],
  [108.47, 32.98],
  [108.73, 33.03],
  [108.9, 33.2],
  [108.88, 33.42],
  [108.7, 33.57],
  [108.45, 33.6],
  [108.25, 33.48],
  [108.17, 33.27],
];
const CELLS_OF_LEVEL_3 = 415;
const HOUSEHOLDS = 22_013;
/** Seat and market towns have 80 households a cell where a villagers' group has 50. */
const COMMUNITY_WEIGHT = 1.6;
/** Communities are settled densely: the same households on a part of the ground. */
const COMMUNITY_GROUND = 0.12;

/** All cells of the three levels with their outlines: every point of the county lies in one of each level. */
export function demoCells(): DemoCell[] {
  const random = seededRandom(20_241_122);
  const villages = DEMO_TOWNS.flatMap(({ villages }, town) => villages.map((village, at) => ({ village, town, at })));
  const lowestOf = shares(
    CELLS_OF_LEVEL_3,
    villages.map(({ village }) => sizeOf(village, random)),
  );
  const lowest = villages.flatMap(({ village }, at) => Array.from({ length: lowestOf[at] ?? 0 }, () => village));
  const households = shares(
    HOUSEHOLDS,
    lowest.map(({ kind }) => (kind === 'COMMUNITY' ? COMMUNITY_WEIGHT : 1) * (0.85 + random() * 0.3)),
  );
  const names = compoundNames(random);

  const cells: Cell[] = [];
  const outlines: Outline[] = [];
  const put = (cell: Omit<Cell, 'id'>, outline: Outline): string => {
    const id = demoId('cell', cell.code);
    cells.push({ id, ...cell });
    outlines.push(outline);
    return id;
  };

  let next = 0;
  const countOf = new Map(villages.map(({ village }, at) => [village, lowestOf[at] ?? 0]));
  const groundOf = (village: DemoVillage): number =>
    (countOf.get(village) ?? 0) * (village.kind === 'COMMUNITY' ? COMMUNITY_GROUND : 1);
  const townOutlines = splitPolygon(
    COUNTY_OUTLINE,
    DEMO_TOWNS.map((town) => sum(town.villages.map(groundOf))),
    random,
  );

  DEMO_TOWNS.forEach((town, townAt) => {
    const outline = townOutlines[townAt] ?? COUNTY_OUTLINE;
    const first = next;
    const townCell = cells.length;
    const code = townPrefix(townAt);
    const townId = put(
      { code, level: 1, parentId: null, name: `${town.name}网格`, aliases: [], areaCode: `${code}000`, households: 0 },
      outline,
    );
    const villageOutlines = splitPolygon(outline, town.villages.map(groundOf), random);
    let second = 0;
    town.villages.forEach((village, villageAt) => {
      const areaCode = villageCode(townAt, villageAt);
      const counts = shares(
        countOf.get(village) ?? 0,
        Array.from({ length: village.cellsOfLevel2 }, () => 1),
      );
      const parts = splitPolygon(villageOutlines[villageAt] ?? outline, counts, random);
      let group = 0;
      counts.forEach((count, part) => {
        second += 1;
        const from = next;
        const parentCode = code + three(second);
        const parentCell = cells.length;
        const partOutline = parts[part] ?? outline;
        const name = village.name + (counts.length === 1 ? '' : ['东片', '西片'][part]);
        const parentId = put(
          { code: parentCode, level: 2, parentId: townId, name, aliases: [], areaCode, households: 0 },
          partOutline,
        );
        splitPolygon(
          partOutline,
          Array.from({ length: count }, () => 1),
          random,
        ).forEach((piece, at) => {
          group += 1;
          put(
            {
              code: parentCode + three(at + 1),
              level: 3,
              parentId,
              name: village.kind === 'COMMUNITY' ? names() : `${village.name}${chineseNumber(group)}组`,
              aliases: [],
              areaCode,
              households: households[next] ?? 0,
            },
            piece,
          );
          next += 1;
        });
        cells[parentCell] = { ...(cells[parentCell] as Cell), households: sum(households.slice(from, next)) };
      });
    });
    cells[townCell] = { ...(cells[townCell] as Cell), households: sum(households.slice(first, next)) };
  });

  const joined = joinCorners(outlines);
  return cells.map((cell, at) => ({ ...cell, polygon: polygonOf(joined[at] ?? []) }));
}

const sum = (of: readonly number[]): number => of.reduce((total, value) => total + value, 0);
const three = (value: number): string => String(value).padStart(3, '0');

/** How many cells of level 3 a village has, as a weight. */
const sizeOf = ({ kind, cellsOfLevel2 }: DemoVillage, random: () => number): number =>
  (kind === 'COMMUNITY' ? 8 : 5) * (cellsOfLevel2 === 1 ? 1 : 1.5) + random() * 2;

/** A whole number in parts by weight that add up to it (largest remainders). */
function shares(whole: number, weights: readonly number[]): number[] {
  const total = sum(weights);
  const exact = weights.map((weight) => (whole * weight) / total);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value % 1 }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { at } of byRemainder.slice(0, whole - sum(parts))) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}

/** Names of housing compounds, each once. */
function compoundNames(random: () => number): () => string {
  const fronts = ['幸福', '滨江', '金桥', '锦绣', '阳光', '书香', '安居', '丽景', '康乐', '福源', '翠屏', '和谐'];
  const ends = ['花园', '小区', '苑', '家园', '公寓', '佳苑'];
  const all = fronts.flatMap((front) => ends.map((end) => ({ name: front + end, order: random() })));
  const names = all.sort((a, b) => a.order - b.order).map(({ name }) => name);
  return () => names.pop() ?? '无名小区';
}

function chineseNumber(value: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(value / 10);
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`}${digits[value % 10]}`;
}

function polygonOf(outline: readonly (readonly [number, number])[]): CellPolygon {
  const [first] = outline;
  return { type: 'Polygon', coordinates: [first ? [...outline, first] : []] };
}
