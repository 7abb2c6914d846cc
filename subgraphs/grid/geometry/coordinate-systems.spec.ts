import gcoordModule from 'gcoord';
import { COORDINATE_SYSTEMS } from '../../../contracts/coordinates.js';
import { seededRandom } from '../../../hub/demo-county/seeded-random.js';
import type { Position } from '../cell/cell.rules.js';
import { fromWgs84, toWgs84 } from './coordinate-systems.js';
import { metresBetween } from './earth.rules.js';

const gcoord = gcoordModule as unknown as typeof gcoordModule.default;
const random = seededRandom(11);
/** Anywhere in China. */
const POINTS = Array.from({ length: 5_000 }, (): Position => [74 + random() * 60, 4 + random() * 49]);

const worst = (metres: readonly number[]): number => Math.max(...metres);

describe('a position', () => {
  it.each(COORDINATE_SYSTEMS)('brought to %s and back is where it was, to a thousandth of a millimetre', (crs) => {
    expect(worst(POINTS.map((at) => metresBetween(at, toWgs84(fromWgs84(at, crs), crs))))).toBeLessThan(1e-6);
  });

  it.each(['GCJ02', 'BD09'] as const)('is where gcoord puts it, which stops within 0.3 m of it (%s)', (crs) => {
    const back = ([x, y]: Position): Position => gcoord.transform([x, y], gcoord[crs], gcoord.WGS84) as Position;
    const apart = worst(POINTS.map((at) => metresBetween(back(at), toWgs84(at, crs))));

    expect(apart).toBeLessThan(0.3);
    expect(apart).toBeGreaterThan(0.01);
  });

  it('lies some hundred metres off where its system is not known', () => {
    const apart = POINTS.map((at) => metresBetween(at, fromWgs84(at, 'GCJ02')));

    expect(worst(apart)).toBeGreaterThan(400);
  });
});
