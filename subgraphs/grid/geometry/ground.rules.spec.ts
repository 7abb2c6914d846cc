import type { Position } from '../cell/cell.rules.js';
import { groundOutside, groundShared } from './ground.rules.js';
import { type Shape, shapeOf } from './shape.rules.js';

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const shape = (...rings: Position[][]) => shapeOf(rings);
const groundOf = (one: Shape) => groundOutside(one, shapeOf([]));

describe('ground', () => {
  it('is measured on the ellipsoid', () => {
    // A square degree between 33 and 34 degrees north, by the closed formula of the authalic area.
    const { squareMetres } = groundOf(shape(square(108, 33, 1)));

    expect(squareMetres / areaBetween(33, 34, 1)).toBeCloseTo(1, 4);
  });

  it('leaves holes out and counts parts together', () => {
    const whole = groundOf(shape(square(108, 33, 0.01))).squareMetres;
    const holed = groundOf(shape(square(108, 33, 0.01), square(108.002, 33.002, 0.005))).squareMetres;
    const parts = groundOf(shape(square(108, 33, 0.01), square(108.02, 33, 0.01))).squareMetres;

    expect(holed / whole).toBeCloseTo(0.75, 5);
    expect(parts / whole).toBeCloseTo(2, 9);
  });

  it('is shared where two shapes overlap, and says where', () => {
    const shared = groundShared(shape(square(108, 33, 0.02)), shape(square(108.01, 33.01, 0.02)));

    expect(shared.squareMetres / groundOf(shape(square(108.01, 33.01, 0.01))).squareMetres).toBeCloseTo(1, 6);
    expect(shared.at?.[0]).toBeCloseTo(108.015, 6);
    expect(shared.at?.[1]).toBeCloseTo(33.015, 6);
  });

  it('is not shared by neighbours along a border, a corner, or in a hole', () => {
    const home = shape(square(108, 33, 0.01));

    for (const other of [
      shape(square(108.01, 33, 0.01)),
      shape(square(108.01, 33.005, 0.01)),
      shape(square(108.01, 33.01, 0.01)),
      shape(square(107.99, 32.99, 0.03), square(108, 33, 0.01)),
    ]) {
      expect(groundShared(home, other).squareMetres).toBeLessThan(1e-3);
    }
  });

  it('is all of it where one lies in the other', () => {
    const inner = shape(square(108.002, 33.002, 0.001));
    const outer = shape(square(108, 33, 0.01));

    expect(groundShared(inner, outer).squareMetres).toBeCloseTo(groundOf(inner).squareMetres, 6);
    expect(groundOutside(inner, outer).squareMetres).toBe(0);
    expect(groundOutside(outer, inner).squareMetres).toBeCloseTo(
      groundOf(outer).squareMetres - groundOf(inner).squareMetres,
      1,
    );
  });

  it('of shapes whose edges cross askew is that of the piece they share', () => {
    const diamond: Position[] = [
      [108.005, 32.995],
      [108.015, 33.005],
      [108.005, 33.015],
      [107.995, 33.005],
      [108.005, 32.995],
    ];
    // The square and the diamond about one middle share an octagon: the square less four corners.
    const { squareMetres } = groundShared(shape(square(108, 33, 0.01)), shape(diamond));

    expect(squareMetres / groundOf(shape(square(108, 33, 0.01))).squareMetres).toBeCloseTo(1, 6);
    const smaller = diamond.map(([x, y]): Position => [108.005 + (x - 108.005) * 0.75, 33.005 + (y - 33.005) * 0.75]);
    expect(
      groundShared(shape(square(108, 33, 0.01)), shape(smaller)).squareMetres /
        groundOf(shape(square(108, 33, 0.01))).squareMetres,
    ).toBeCloseTo(1 - 4 * 0.5 * 0.25 ** 2, 5);
  });
});

/** Square metres between two parallels over some degrees of longitude: Snyder, Map Projections, eq. 3-12. */
function areaBetween(south: number, north: number, degrees: number): number {
  const [a, e] = [6_378_137, Math.sqrt(0.006_694_379_990_141)];
  const q = (latitude: number): number => {
    const s = Math.sin((latitude * Math.PI) / 180);
    return (1 - e * e) * (s / (1 - e * e * s * s) - (1 / (2 * e)) * Math.log((1 - e * s) / (1 + e * s)));
  };
  return (a * a * (((degrees * Math.PI) / 180) * (q(north) - q(south)))) / 2;
}
