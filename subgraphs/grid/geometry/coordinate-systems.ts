import gcoordModule from 'gcoord';
import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import type { Position } from '../cell/cell.rules.js';

/** Its types say `default`, what Node loads is the thing itself. */
const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

/** How near the way back must come: a hundredth of a millimetre. Degrees. */
const EXACT = 1e-10;
/** Six were needed anywhere in China. gcoord's own way back stops earlier: up to 0.15 m off from GCJ-02, 0.25 m from BD-09. */
const MOST_STEPS = 12;

/** CGCS2000 and WGS 84 differ by centimetres here, phones' and maps' own systems by half a kilometre. */
export function fromWgs84([x, y]: Position, crs: CoordinateSystem): Position {
  if (crs === 'WGS84' || crs === 'CGCS2000') return [x, y];
  // A bare position costs ten times as much: gcoord writes it into a message that nobody reads.
  const point = { type: 'Point', coordinates: [x, y] as [number, number] } as const;
  gcoord.transform(point, gcoord.WGS84, crs === 'GCJ02' ? gcoord.GCJ02 : gcoord.BD09);
  return point.coordinates;
}

/** The position that `fromWgs84` leads to this one from. */
export function toWgs84(given: Position, crs: CoordinateSystem): Position {
  if (crs === 'WGS84' || crs === 'CGCS2000') return [given[0], given[1]];
  let [x, y] = given;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const [longitude, latitude] = fromWgs84([x, y], crs);
    const [dx, dy] = [given[0] - longitude, given[1] - latitude];
    x += dx;
    y += dy;
    if (Math.abs(dx) < EXACT && Math.abs(dy) < EXACT) break;
  }
  return [x, y];
}
