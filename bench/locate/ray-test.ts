import type { Cell, CellPolygon } from '../../subgraphs/grid/cell/cell.rules.js';

type Drawn = Pick<Cell, 'id' | 'level'> & { readonly polygon: CellPolygon };

/** The plain way: a ray against every edge of every polygon, from the deepest level up. */
export function cellByRay(cells: readonly Drawn[], x: number, y: number): string | null {
  for (const { id, polygon } of cells) {
    let isInside = false;
    const parts = polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;
    for (const rings of parts) {
      for (const ring of rings) {
        for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
          const [ax, ay] = ring[at]!;
          const [bx, by] = ring[before]!;
          if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
        }
      }
    }
    if (isInside) return id;
  }
  return null;
}
