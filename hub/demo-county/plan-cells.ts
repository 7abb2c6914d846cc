import type { Cell } from '../../subgraphs/grid/cell/cell.rules.js';
import { type DemoShape, type DemoTown, type DemoVillage, townPrefix, villageCode } from './demo-shape.js';
import { shares, sharesAround, sumOf } from './shares.js';

/** A cell before it has a place on the map, with the cells it is divided into. */
export interface CellPlan extends Pick<Cell, 'code' | 'level' | 'name' | 'areaCode' | 'households'> {
  /** How much of its surroundings' ground it takes, against its neighbours. */
  readonly ground: number;
  readonly parts: readonly CellPlan[];
}

/** Seat and market towns have 80 households a cell where a villagers' group has 50. */
const COMMUNITY_HOUSEHOLDS = 1.6;
/** Communities are settled densely: the same households on a part of the ground. */
const COMMUNITY_GROUND = 0.12;

/** The cells of level 1 with all below them, down to level 3. */
export function planCells(shape: DemoShape, random: () => number): CellPlan[] {
  const villages = shape.towns.flatMap((town) => town.villages);
  const counts = sharesAround(
    shape.cellsOfLevel3,
    villages.map((village) => sizeOf(village, random)),
    villages.map(({ known }) => known?.cells),
  );
  const countOf = new Map(villages.map((village, at) => [village, counts[at] ?? 0]));
  const lowest = villages.flatMap((village) => Array.from({ length: countOf.get(village) ?? 0 }, () => village));
  const households = sharesAround(
    shape.households,
    lowest.map(({ kind }) => (kind === 'COMMUNITY' ? COMMUNITY_HOUSEHOLDS : 1) * (0.85 + random() * 0.3)),
    lowest.map(({ known }, at) => known && evenly(known.households, known.cells, at)),
  );
  const compounds = compoundNames(random);
  return shape.towns.map((town, at) => planTown(shape, town, at, { countOf, households, compounds }));
}

/** One of `parts` about equal parts of a whole; which of them it is does not matter to the sum of all. */
const evenly = (whole: number, parts: number, at: number): number => Math.floor((whole + (at % parts)) / parts);

/** Handed out in the order of the cells. */
interface Supply {
  readonly countOf: ReadonlyMap<DemoVillage, number>;
  readonly households: number[];
  readonly compounds: string[];
}

function planTown(shape: DemoShape, town: DemoTown, at: number, supply: Supply): CellPlan {
  const code = townPrefix(shape, at);
  const villages = town.villages.flatMap((village, villageAt) =>
    partsOf(village, supply).map((part) => ({ ...part, village, areaCode: villageCode(shape, at, villageAt) })),
  );
  const parts = villages.map(({ name, count, from, village, areaCode }, partAt) =>
    planPart({ code: code + threeDigits(partAt + 1), name, areaCode }, village, count, from, supply),
  );
  return { code, level: 1, name: `${town.name}网格`, areaCode: `${code}000`, ...totalOf(parts) };
}

/** A large village is two cells of level 2; its groups are numbered through. */
function partsOf(village: DemoVillage, { countOf }: Supply) {
  const counts = shares(
    countOf.get(village) ?? 0,
    Array.from({ length: village.cellsOfLevel2 }, () => 1),
  );
  return counts.map((count, at) => ({
    name: village.name + (counts.length === 1 ? '' : ['东片', '西片'][at]),
    count,
    from: sumOf(counts.slice(0, at)),
  }));
}

function planPart(
  cell: Pick<CellPlan, 'code' | 'name' | 'areaCode'>,
  { name, kind }: DemoVillage,
  count: number,
  from: number,
  { households, compounds }: Supply,
): CellPlan {
  const parts = Array.from(
    { length: count },
    (_, at): CellPlan => ({
      code: cell.code + threeDigits(at + 1),
      level: 3,
      name: kind === 'COMMUNITY' ? (compounds.shift() ?? '') : `${name}${chineseNumber(from + at + 1)}组`,
      areaCode: cell.areaCode,
      households: households.shift() ?? 0,
      ground: kind === 'COMMUNITY' ? COMMUNITY_GROUND : 1,
      parts: [],
    }),
  );
  return { ...cell, level: 2, ...totalOf(parts) };
}

const totalOf = (parts: readonly CellPlan[]): Pick<CellPlan, 'households' | 'ground' | 'parts'> => ({
  households: sumOf(parts.map(({ households }) => households)),
  ground: sumOf(parts.map(({ ground }) => ground)),
  parts,
});

/** How many cells of level 3 a village has, as a weight. */
const sizeOf = ({ kind, cellsOfLevel2 }: DemoVillage, random: () => number): number =>
  (kind === 'COMMUNITY' ? 8 : 5) * (cellsOfLevel2 === 1 ? 1 : 1.5) + random() * 2;

const threeDigits = (value: number): string => String(value).padStart(3, '0');

/** 1 to 19. */
const chineseNumber = (value: number): string =>
  (value < 10 ? '' : '十') + (value % 10 === 0 ? '' : ('零一二三四五六七八九'[value % 10] ?? ''));

/** Names of housing compounds, each once, in an order of chance. */
function compoundNames(random: () => number): string[] {
  const fronts = ['幸福', '滨江', '金桥', '锦绣', '阳光', '书香', '安居', '丽景', '康乐', '福源', '翠屏', '和谐'];
  const ends = ['花园', '小区', '苑', '家园', '公寓', '佳苑'];
  const all = fronts.flatMap((front) => ends.map((end) => ({ name: front + end, order: random() })));
  return all.sort((a, b) => a.order - b.order).map(({ name }) => name);
}
