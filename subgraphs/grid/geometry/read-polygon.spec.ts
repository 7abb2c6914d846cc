import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import type { CellPolygon, Position } from '../cell/cell.rules.js';
import { ringsOf } from './box.rules.js';
import { fromWgs84 } from './coordinate-systems.js';
import { metresBetween } from './earth.rules.js';
import type { PolygonFault } from './polygon-fault.rules.js';
import { POLYGON_LIMITS } from './polygon-limits.rules.js';
import { readPolygon } from './read-polygon.js';

const square = (west: number, south: number, side: number): Position[] => {
  const [east, north] = [Number((west + side).toFixed(8)), Number((south + side).toFixed(8))];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
};
const HOME = square(108, 33, 0.01);
const HOLE = square(108.002, 33.002, 0.002).reverse();

const polygon = (...coordinates: Position[][]) => ({ type: 'Polygon', coordinates });
const multi = (...coordinates: Position[][][]) => ({ type: 'MultiPolygon', coordinates });

function read(value: unknown, crs: CoordinateSystem = 'WGS84'): CellPolygon {
  const result = readPolygon(value, crs, POLYGON_LIMITS);
  if ('faults' in result) throw new Error(result.faults.map(({ hint }) => hint).join());
  return result.value;
}

function faultsOf(value: unknown): readonly PolygonFault[] {
  const result = readPolygon(value, 'WGS84', POLYGON_LIMITS);
  return 'faults' in result ? result.faults : [];
}

const codesOf = (value: unknown) => faultsOf(value).map(({ code, field }) => `${code} ${field}`);

describe('a polygon', () => {
  it('is kept as it was given, when that is right, to the millimetre', () => {
    const drawnFinely = HOME.map(([x, y]): Position => [x + 0.000_000_001, y]);

    expect(read(polygon(HOME, HOLE))).toEqual(polygon(HOME, HOLE));
    expect(read(polygon(drawnFinely))).toEqual(polygon(HOME));
    expect(read(multi([HOME, HOLE], [square(108.1, 33, 0.01)]))).toEqual(
      multi([HOME, HOLE], [square(108.1, 33, 0.01)]),
    );
  });

  it('has its shells wound counter-clockwise and its holes clockwise', () => {
    expect(read(polygon(HOME.toReversed(), HOLE.toReversed()))).toEqual(polygon(HOME, HOLE));
  });

  it('of one part is a Polygon, and heights are left out', () => {
    const high = HOME.map(([x, y]) => [x, y, 512.5]);

    expect(read({ type: 'MultiPolygon', coordinates: [[high]] })).toEqual(polygon(HOME));
  });

  it('whose ends all but meet is closed, and a position given twice is kept once', () => {
    const loose: Position[] = [...HOME.slice(0, 2), ...HOME.slice(1, 4), [108.000001, 33.000001]];

    expect(read(polygon(loose))).toEqual(polygon(HOME));
  });

  it.each([
    ['of something else', { type: 'LineString', coordinates: HOME }, 'POLYGON_UNREADABLE polygon'],
    ['of nothing', null, 'POLYGON_UNREADABLE polygon'],
    ['without rings', polygon(), 'POLYGON_UNREADABLE polygon.coordinates'],
    [
      'one level too shallow',
      { type: 'MultiPolygon', coordinates: [HOME] },
      'POLYGON_UNREADABLE polygon.coordinates[0][0][0]',
    ],
    [
      'with text',
      polygon([...HOME.slice(0, 2), ['108', '33'] as never, HOME[0]!]),
      'POLYGON_UNREADABLE polygon.coordinates[0][2]',
    ],
    [
      'of too many positions',
      polygon(Array.from({ length: 10_001 }, () => HOME[0]!)),
      'POLYGON_TOO_DETAILED polygon.coordinates',
    ],
    ['not closed', polygon(HOME.slice(0, 4)), 'POLYGON_RING_OPEN polygon.coordinates[0]'],
    ['of two corners', polygon([HOME[0]!, HOME[1]!, HOME[0]!]), 'POLYGON_RING_TOO_SHORT polygon.coordinates[0]'],
    ['of one position', multi([HOME], [[HOME[0]!]]), 'POLYGON_RING_TOO_SHORT polygon.coordinates[1][0]'],
    ['in another country', polygon(square(2, 48, 0.01)), 'POLYGON_OUT_OF_RANGE polygon.coordinates[0][0]'],
    ['in metres', polygon(square(36_500_000, 3_650_000, 500)), 'POLYGON_OUT_OF_RANGE polygon.coordinates[0][0]'],
    ['with latitude first', polygon(HOME.map(([x, y]) => [y, x])), 'POLYGON_AXES_SWAPPED polygon.coordinates[0][0]'],
    [
      'with a hole outside its shell',
      polygon(HOME, square(108.02, 33, 0.001)),
      'POLYGON_HOLE_OUTSIDE polygon.coordinates[1]',
    ],
    [
      'with a hole across its shell',
      polygon(HOME, square(108.009, 33.002, 0.002)),
      'POLYGON_HOLE_OUTSIDE polygon.coordinates[1]',
    ],
    [
      'with holes that overlap',
      polygon(HOME, HOLE, square(108.003, 33.003, 0.002)),
      'POLYGON_HOLES_OVERLAP polygon.coordinates[2]',
    ],
    [
      'with parts that overlap',
      multi([HOME], [square(108.009, 33, 0.01)]),
      'POLYGON_PARTS_OVERLAP polygon.coordinates[1]',
    ],
    ['with no ground', polygon(square(108, 33, 0.000_000_1)), 'POLYGON_EMPTY polygon.coordinates[0]'],
  ])('%s is refused', (_, value, expected) => {
    expect(codesOf(value)).toEqual([expected]);
  });

  it('that crosses itself is refused, with the point at which it does', () => {
    const [a, b, c, d] = HOME;

    const [fault] = faultsOf(polygon([a!, c!, b!, d!, a!]));

    expect(fault).toMatchObject({ code: 'POLYGON_CROSSES_ITSELF', facts: { points: '108.0050000,33.0050000' } });
  });

  it('that touches itself or runs back over its own border is refused', () => {
    const pinched: Position[] = [...HOME.slice(0, 3), [108.005, 33], [108, 33.01], HOME[0]!];
    const spiked: Position[] = [...HOME.slice(0, 4), [108, 33.02], HOME[0]!];

    expect(codesOf(polygon(pinched))).toEqual(['POLYGON_CROSSES_ITSELF polygon.coordinates[0]']);
    expect(codesOf(polygon(spiked))).toEqual(['POLYGON_CROSSES_ITSELF polygon.coordinates[0]']);
  });

  it('may have holes that touch each other, and a part in the hole of another', () => {
    const island = square(108.0025, 33.0025, 0.001);

    expect(codesOf(polygon(HOME, HOLE, square(108.004, 33.002, 0.002)))).toEqual([]);
    expect(codesOf(multi([HOME, HOLE], [island]))).toEqual([]);
  });

  it('says of latitude before longitude that they are swapped', () => {
    expect(faultsOf(polygon(HOME.map(([x, y]) => [y, x])))[0]?.hint).toContain('经度在前');
  });

  it('says of metres that they have to be degrees', () => {
    expect(faultsOf(polygon(square(36_500_000, 3_650_000, 500)))[0]?.hint).toContain('投影坐标');
  });

  it.each(['GCJ02', 'BD09'] as const)('in %s is brought to where it is in WGS 84, within a millimetre', (crs) => {
    const told = polygon(HOME.map((at) => fromWgs84(at, crs)));

    const [ring = []] = ringsOf(read(told, crs));

    expect(metresBetween(told.coordinates[0]![0]!, HOME[0]!)).toBeGreaterThan(300);
    expect(Math.max(...ring.map((at, index) => metresBetween(at, HOME[index]!)))).toBeLessThan(0.001);
  });
});
