import type { CellPolygon, Position } from '../cell/cell.rules.js';

/** Degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The parts of a polygon, each its shell and then its holes. */
export const partsOf = (polygon: CellPolygon): readonly (readonly (readonly Position[])[])[] =>
  polygon.type === 'Polygon' ? [polygon.coordinates] : polygon.coordinates;

export const ringsOf = (polygon: CellPolygon): readonly (readonly Position[])[] => partsOf(polygon).flat();

/** What holds all of the positions; of none at all, a box that meets no other. */
export function boxOf(rings: readonly (readonly Position[])[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [x, y] of ring) {
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return [west, south, east, north];
}

/** What two boxes share; null when that is nothing, or a line. */
export function commonBox(a: Box, b: Box): Box | null {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

/** The pairs of boxes that share more than a line, as places in the list. */
export function meetingBoxes(boxes: readonly Box[]): (readonly [number, number])[] {
  const order = boxes.map((_, at) => at).sort((a, b) => boxes[a]![0] - boxes[b]![0]);
  const pairs: (readonly [number, number])[] = [];
  let open: number[] = [];
  for (const at of order) {
    const box = boxes[at]!;
    open = open.filter((other) => boxes[other]![2] > box[0]);
    for (const other of open) if (commonBox(boxes[other]!, box)) pairs.push([Math.min(at, other), Math.max(at, other)]);
    open.push(at);
  }
  return pairs;
}
