import Flatbush from 'flatbush';
import type { PlaceV1 } from '../../../contracts/normalised-submission.js';
import type { Cell, CellPolygon } from '../cell/cell.rules.js';
import { ringsOf } from '../geometry/box.rules.js';
import { toWgs84 } from '../geometry/coordinate-systems.js';
import { holdsPoint } from '../geometry/holds-point.rules.js';
import { shapeOf } from '../geometry/shape.rules.js';

type Point = NonNullable<PlaceV1['point']>;

/** The deepest cell under a point; on a border the one with the lowest code. Null where there is none. */
export type PointIndex = (point: Point) => Cell | null;

/** @param cells those in force: of one code there is one */
export function pointIndexOf(cells: readonly Cell[], polygons: ReadonlyMap<string, CellPolygon>): PointIndex {
  const drawn = cells
    .flatMap((cell) => {
      const polygon = polygons.get(cell.id);
      return polygon ? [{ cell, shape: shapeOf(ringsOf(polygon)) }] : [];
    })
    .sort((a, b) => b.cell.level - a.cell.level || (a.cell.code < b.cell.code ? -1 : 1));
  if (drawn.length === 0) return () => null;

  const boxes = new Flatbush(drawn.length);
  for (const { shape } of drawn) boxes.add(...shape.box);
  boxes.finish();
  return (point) => {
    const [x, y] = toWgs84([point.longitude, point.latitude], point.crs);
    const under = boxes.search(x, y, x, y).sort((a, b) => a - b);
    const at = under.find((index) => holdsPoint(drawn[index]!.shape, x, y));
    return at === undefined ? null : drawn[at]!.cell;
  };
}
