import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import gcoordModule from 'gcoord';
import type { PlaceV1 } from '../../../contracts/normalised-submission.js';
import type { Cell, CellPolygon, Position } from '../cell/cell.rules.js';

/** Its types say `default`, what Node loads is the thing itself. */
const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

type Point = NonNullable<PlaceV1['point']>;

/** The deepest cell under a point; on a border the one with the lowest code. Null where there is none. */
export type PointIndex = (point: Point) => Cell | null;

export function pointIndexOf(cells: readonly Cell[], polygons: ReadonlyMap<string, CellPolygon>): PointIndex {
  const drawn = cells
    .flatMap((cell) => {
      const polygon = polygons.get(cell.id);
      return polygon ? [{ cell, polygon }] : [];
    })
    .sort((a, b) => b.cell.level - a.cell.level || (a.cell.code < b.cell.code ? -1 : 1));
  if (drawn.length === 0) return () => null;

  const boxes = new Flatbush(drawn.length);
  for (const { polygon } of drawn) boxes.add(...boxOf(polygon));
  boxes.finish();
  return (point) => {
    const position = inWgs84(point);
    const [x, y] = position;
    const under = boxes.search(x, y, x, y).sort((a, b) => a - b);
    const at = under.find((index) => booleanPointInPolygon([x, y], drawn[index]?.polygon as never));
    return at === undefined ? null : (drawn[at]?.cell ?? null);
  };
}

/** CGCS2000 and WGS 84 differ by centimetres here, phones' and maps' own systems by half a kilometre. */
function inWgs84({ longitude, latitude, crs }: Point): Position {
  if (crs === 'WGS84' || crs === 'CGCS2000') return [longitude, latitude];
  const [x, y] = gcoord.transform([longitude, latitude], crs === 'GCJ02' ? gcoord.GCJ02 : gcoord.BD09, gcoord.WGS84);
  return [x, y];
}

function boxOf(polygon: CellPolygon): [number, number, number, number] {
  const rings = polygon.type === 'Polygon' ? polygon.coordinates : polygon.coordinates.flat();
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
