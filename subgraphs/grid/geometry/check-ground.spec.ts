import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { joinCorners } from '../../../hub/demo-county/join-corners.js';
import { seededRandom } from '../../../hub/demo-county/seeded-random.js';
import { type Outline, splitPolygon } from '../../../hub/demo-county/split-polygon.js';
import type { Position } from '../cell/cell.rules.js';
import { checkGround } from './check-ground.js';
import { groundOutside } from './ground.rules.js';
import { type DrawnCell, neighbourhoodOf } from './neighbourhood.js';
import { POLYGON_LIMITS } from './polygon-limits.rules.js';
import { readPolygon } from './read-polygon.js';
import { shapeOf } from './shape.rules.js';

const COUNTY: Outline = [
  [108.2, 33],
  [108.6, 32.9],
  [108.9, 33.2],
  [108.7, 33.5],
  [108.3, 33.5],
];
const SEEDS = [1, 2, 3];

/** A county of towns and villages that leave no gap and do not overlap. */
function tiledCounty(seed: number, towns = 12, villagesOfTown = 9): DrawnCell[] {
  const random = seededRandom(seed);
  const weights = (count: number) => Array.from({ length: count }, () => 0.5 + random());
  const drawn = splitPolygon(COUNTY, weights(towns), random).flatMap((town, at) => [
    { id: `t${at}`, level: 1 as const, parentId: null, outline: town },
    ...splitPolygon(town, weights(villagesOfTown), random).map((outline, villageAt) => ({
      id: `t${at}v${villageAt}`,
      level: 2 as const,
      parentId: `t${at}`,
      outline,
    })),
  ]);
  const outlines = joinCorners(drawn.map(({ outline }) => outline));
  return drawn.map(({ outline: _, ...cell }, at) => cellOf(cell, outlines[at]!));
}

type Undrawn = Omit<DrawnCell, 'code' | 'polygon' | 'validFrom' | 'validTo'>;

const cellOf = (cell: Undrawn, corners: readonly Position[]): DrawnCell => ({
  validFrom: '2020-01-01',
  validTo: null,
  ...cell,
  code: `code-${cell.id}`,
  polygon: { type: 'Polygon', coordinates: [[...corners, corners[0]!]] },
});

const cornersOf = ({ polygon }: DrawnCell) => polygon.coordinates[0]!.slice(0, -1) as Position[];

const check = (cells: readonly DrawnCell[], ids = cells.map(({ id }) => id)) =>
  checkGround(
    neighbourhoodOf(cells),
    cells.filter(({ id }) => ids.includes(id)),
    POLYGON_LIMITS,
  );

describe('a county without gap and overlap', () => {
  it.each(SEEDS)('has nothing wrong with it, and every point lies in one cell of each level (seed %i)', (seed) => {
    const cells = tiledCounty(seed);
    const random = seededRandom(seed + 100);
    const points = Array.from({ length: 400 }, (): Position => [108.2 + random() * 0.7, 32.9 + random() * 0.6]);
    const isIn = ([x, y]: Position, { polygon }: DrawnCell) => booleanPointInPolygon([x, y], polygon as never);
    const county = cellOf({ id: 'county', level: 1, parentId: null }, COUNTY);

    expect(check(cells)).toEqual({ faults: [], warnings: [] });
    for (const cell of cells) {
      expect(readPolygon(cell.polygon, 'WGS84', POLYGON_LIMITS)).toEqual({ value: cell.polygon });
    }
    for (const point of points) {
      const counts = [1, 2].map((level) => cells.filter((cell) => cell.level === level && isIn(point, cell)).length);
      expect(counts).toEqual(isIn(point, county) ? [1, 1] : [0, 0]);
    }
  });

  it.each(SEEDS)('shows which neighbour a corner was moved into, to both of them (seed %i)', (seed) => {
    const cells = tiledCounty(seed, 6, 5);
    const random = seededRandom(seed + 200);
    const villages = cells.filter(({ level }) => level === 2);
    const moved = villages[Math.floor(random() * villages.length)]!;
    const corners = cornersOf(moved);
    const neighbour = villages.find(
      (other) => other !== moved && cornersOf(other).some((at) => corners.some((own) => own.join() === at.join())),
    )!;
    const shared = corners.findIndex((own) => cornersOf(neighbour).some((at) => at.join() === own.join()));
    const goal = middleOf(cornersOf(neighbour));
    const after = corners.map((corner, at) => (at === shared ? between(corner, goal, 0.3) : corner));

    const changed = cells.map((cell) => (cell === moved ? cellOf(cell, after) : cell));
    const alone = check(changed, [moved.id]);
    const both = check(changed);

    expect(alone.faults.every(({ cellId }) => cellId === moved.id)).toBe(true);
    expect(alone.faults.map(({ facts }) => facts['neighbour'])).toContain(neighbour.code);
    expect(both.faults.map(({ cellId, facts }) => [cellId, facts['neighbour']])).toEqual(
      expect.arrayContaining([
        [moved.id, neighbour.code],
        [neighbour.id, moved.code],
      ]),
    );
  });

  it('is looked at around what changed only', () => {
    const cells = tiledCounty(1);
    const [one, two] = cells.filter(({ level }) => level === 2);
    const doubled = cells.map((cell) => (cell === two ? { ...two, polygon: one!.polygon } : cell));
    const elsewhere = cells.at(-1)!.id;

    expect(check(doubled, [elsewhere]).faults).toEqual([]);
    expect(check(doubled, [two!.id]).faults).toHaveLength(1);
  });
});

describe('a cell', () => {
  const cells = tiledCounty(7, 2, 2);
  const [town, village] = cells as [DrawnCell, DrawnCell];

  it('on the same ground as its neighbour overlaps it by all of it', () => {
    const other = { ...village, id: 'other', code: 'other' };
    const { squareMetres } = groundOutside(neighbourhoodOf([village]).of(village.id)[0]!.shape, shapeOf([]));

    const { faults } = check([village, other], ['other']);

    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code: 'POLYGON_OVERLAPS_NEIGHBOUR', field: 'polygon' });
    expect(Number(faults[0]!.facts['squareMetres']) / squareMetres).toBeCloseTo(1, 6);
  });

  it('may overlap its neighbour by what a drawn line is wide', () => {
    const strip = (metres: number): DrawnCell => {
      const degrees = metres / 111_000;
      const corners: Position[] = [
        [108.1, 33.2],
        [108.1, 33.2 - 0.001],
        [108.2, 33.2 - 0.001],
        [108.2, 33.2 + degrees],
        [108.1, 33.2 + degrees],
      ];
      return cellOf({ id: 'strip', level: 2, parentId: null }, corners);
    };
    const above = cellOf({ id: 'above', level: 2, parentId: null }, [
      [108.1, 33.2],
      [108.2, 33.2],
      [108.2, 33.3],
      [108.1, 33.3],
    ]);

    expect(check([above, strip(0.005)], ['strip']).faults).toEqual([]);
    expect(check([above, strip(0.05)], ['strip']).faults).toHaveLength(1);
  });

  it('may lie where another lay before it, and not where one will lie', () => {
    const later = { ...village, id: 'later', code: 'later', validFrom: '2024-01-01' };
    const ended = { ...village, validTo: '2024-01-01' };

    expect(check([ended, later], ['later']).faults).toEqual([]);
    expect(check([village, later], ['later']).faults).toHaveLength(1);
    expect(check([later, village], [village.id]).faults).toHaveLength(1);
  });

  it('is told of a neighbour once, however many versions the two have', () => {
    const other = { ...village, id: 'other', code: 'other' };
    const versions = [
      { ...village, validTo: '2022-01-01' },
      { ...village, validFrom: '2022-01-01' },
    ];

    expect(check([...versions, other], ['other']).faults).toHaveLength(1);
  });

  it('that sticks out of the one above is told of and not refused, also when the one above shrinks', () => {
    const out = cellOf(
      village,
      cornersOf(village).map((corner) => between(corner, [109.5, 33.2], 0.2)),
    );
    const shrunk = cellOf(
      town,
      cornersOf(town).map((corner) => between(corner, middleOf(cornersOf(town)), 0.5)),
    );

    const stuckOut = check([town, out], [out.id]);
    const leftOut = check([shrunk, village], [shrunk.id]);

    expect(stuckOut.faults).toEqual([]);
    expect(stuckOut.warnings).toMatchObject([
      { code: 'POLYGON_OUTSIDE_PARENT', cellId: village.id, facts: { parent: town.code } },
    ]);
    expect(leftOut.warnings).toMatchObject([{ code: 'POLYGON_OUTSIDE_PARENT', cellId: village.id }]);
  });
});

const middleOf = (corners: readonly Position[]): Position => [
  corners.reduce((sum, [x]) => sum + x, 0) / corners.length,
  corners.reduce((sum, [, y]) => sum + y, 0) / corners.length,
];

const between = (from: Position, to: Position, part: number): Position => [
  from[0] + (to[0] - from[0]) * part,
  from[1] + (to[1] - from[1]) * part,
];
