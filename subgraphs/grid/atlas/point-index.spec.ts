import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { demoCells } from '../../../hub/demo-county/demo-cells.js';
import { NINGAN } from '../../../hub/demo-county/ningan.js';
import { seededRandom } from '../../../hub/demo-county/seeded-random.js';
import { type Cell, type CellLevel, type CellPolygon, cellChain, type Position } from '../cell/cell.rules.js';
import { boxOf, ringsOf } from '../geometry/box.rules.js';
import { isDrawn } from '../geometry/neighbourhood.js';
import { groupBy } from './group-by.rules.js';
import { type PointIndex, pointIndexOf } from './point-index.js';

const POINTS = 1_000;
const LEVELS = [1, 2, 3] as const;
const cells = demoCells(NINGAN).filter(isDrawn);
const byId = new Map<string, Cell>(cells.map((cell) => [cell.id, cell]));
const whole = indexOf(cells);
const ofLevel = LEVELS.map((level) => indexOf(cells.filter((cell) => cell.level === level)));
const random = seededRandom(7);
const COUNTY_BOX = boxOf(cells.flatMap(({ polygon }) => ringsOf(polygon)));

describe('every point of the county', () => {
  it('lies in exactly one cell of each level, each within the one above', () => {
    const points = Array.from({ length: POINTS }, somewhereInside);

    const odd = points.filter((point) => {
      const holders = LEVELS.map((level) => cells.filter((cell) => cell.level === level && holds(cell, point)));
      const found = ofLevel.map((index) => at(index, point)?.id);
      const chain = cellChain(byId, at(whole, point)?.id ?? '').map(({ id }) => id);
      return holders.some(({ length }) => length !== 1) || found.join() !== chain.join();
    });

    expect(odd).toEqual([]);
  });

  it('also on a border, where the cell with the lowest code has it', () => {
    const edges = cells.filter(({ level }) => level === 3).flatMap(({ polygon }) => edgesOf(polygon));
    const corners = edges.map(([from]) => from);
    const shared = groupBy(edges, (edge) => edge.map(String).sort().join()).values();
    const middles = [...shared].filter(({ length }) => length === 2).map(([edge]) => middleOf(edge!));
    const first = cells.filter(({ level }) => level === 3).sort((a, b) => (a.code < b.code ? -1 : 1));

    const wrongCorners = corners.filter((point) => at(whole, point) !== first.find((cell) => holds(cell, point)));
    const lost = middles.filter((point) => ofLevel.some((index) => at(index, point) === null));

    expect(Math.min(corners.length, middles.length)).toBeGreaterThan(1_000);
    expect(wrongCorners).toEqual([]);
    expect(lost).toEqual([]);
  });
});

describe('a cell', () => {
  const square = (west: number, south: number, side: number): Position[] => [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  const town = drawn('a', 1, '100001101', { type: 'Polygon', coordinates: [square(0, 0, 10)] });
  const ring = drawn('b', 2, '100001101001', { type: 'Polygon', coordinates: [square(0, 0, 6), square(2, 2, 2)] });
  const core = drawn('c', 2, '100001101002', { type: 'Polygon', coordinates: [square(2, 2, 2)] });
  const parts = drawn('d', 2, '100001101003', {
    type: 'MultiPolygon',
    coordinates: [[square(7, 0, 1)], [square(7, 7, 2), square(7.5, 7.5, 0.5)]],
  });
  const linked = drawn('e', 4, '100001101002001001', { type: 'Polygon', coordinates: [square(3, 3, 0.5)] });
  const corners: Position[] = [
    [20, 15],
    [25, 20],
    [20, 25],
    [15, 20],
    [20, 15],
  ];
  const diamond = drawn('f', 1, '100001102', { type: 'Polygon', coordinates: [corners] });
  const index = indexOf([core, linked, town, diamond, parts, ring]);

  it.each([
    ['around a hole', [1, 1], 'b'],
    ['in the hole of another', [2.5, 2.5], 'c'],
    ['of linked households, below a level that is not drawn', [3.2, 3.2], 'e'],
    ['in one part', [7.5, 0.5], 'd'],
    ['in another part', [8.5, 8.5], 'd'],
    ['in the hole of a part', [7.7, 7.7], 'a'],
    ['between the parts', [7.5, 5], 'a'],
    ['on the border of a hole and what fills it', [2, 3], 'b'],
    ['on a level border', [3, 2], 'b'],
    ['on a border of the deeper one', [6, 3], 'b'],
    ['on the corner of the town', [10, 10], 'a'],
    ['as high as a corner', [18, 20], 'f'],
    ['as high as a corner outside', [14, 20], null],
    ['outside', [10.1, 5], null],
  ] as const)('is found for a point %s', (_, point, id) => {
    expect(at(index, point)?.id ?? null).toBe(id);
  });
});

function indexOf(some: readonly (Cell & { readonly polygon: CellPolygon })[]): PointIndex {
  return pointIndexOf(some, new Map(some.map(({ id, polygon }) => [id, polygon])));
}

function at(index: PointIndex, [longitude, latitude]: Position): Cell | null {
  return index({ longitude, latitude, crs: 'WGS84' });
}

/** By another program, so that both would have to be wrong in the same way. */
function holds({ polygon }: { readonly polygon: CellPolygon }, [x, y]: Position): boolean {
  const [west, south, east, north] = boxOf(ringsOf(polygon));
  const isInBox = x >= west && x <= east && y >= south && y <= north;
  return isInBox && booleanPointInPolygon([x, y], polygon as never);
}

function edgesOf(polygon: CellPolygon): [Position, Position][] {
  return ringsOf(polygon).flatMap((ring) => ring.slice(1).map((to, at): [Position, Position] => [ring[at] ?? to, to]));
}

const middleOf = ([from, to]: readonly [Position, Position]): Position => [
  (from[0] + to[0]) / 2,
  (from[1] + to[1]) / 2,
];

function somewhereInside(): Position {
  const [west, south, east, north] = COUNTY_BOX;
  for (;;) {
    const point: Position = [west + random() * (east - west), south + random() * (north - south)];
    if (cells.some((cell) => cell.level === 1 && holds(cell, point))) return point;
  }
}

function drawn(id: string, level: CellLevel, code: string, polygon: CellPolygon): Cell & { polygon: CellPolygon } {
  return { id, level, code, polygon, parentId: null, name: id, aliases: [], areaCode: '100001101000', households: 0 };
}
