import type { Position } from '../cell/cell.rules.js';

/** One edge of a closed ring, from its western to its eastern end. */
interface Segment {
  readonly at: number;
  readonly from: Position;
  readonly to: Position;
  readonly south: number;
  readonly north: number;
}

/**
 * Where a closed ring crosses or touches itself, at most `most` points: OGC Simple Features lets a ring do neither.
 * Ordered from west to east; edges far from each other are never compared.
 */
export function selfCrossings(ring: readonly Position[], most: number): Position[] {
  const found = spikesOf(ring).slice(0, most);
  const segments = segmentsOf(ring).sort((a, b) => a.from[0] - b.from[0]);
  let open: Segment[] = [];
  for (const segment of segments) {
    open = open.filter(({ to }) => to[0] >= segment.from[0]);
    for (const other of open) {
      if (found.length >= most) return found;
      if (other.north < segment.south || other.south > segment.north) continue;
      const point = areNeighbours(segment.at, other.at, segments.length) ? null : meetingPoint(segment, other);
      if (point) found.push(point);
    }
    open.push(segment);
  }
  return found;
}

/** Corners at which the ring goes back the way it came. */
const spikesOf = (ring: readonly Position[]): Position[] =>
  ring.slice(1).filter((corner, at) => {
    const before = ring[at]!;
    const after = ring[at + 2] ?? ring[1]!;
    const [ax, ay] = [corner[0] - before[0], corner[1] - before[1]];
    const [bx, by] = [after[0] - corner[0], after[1] - corner[1]];
    return ax * by === ay * bx && ax * bx + ay * by < 0;
  });

const segmentsOf = (ring: readonly Position[]): Segment[] =>
  ring.slice(1).map((end, at) => {
    const start = ring[at]!;
    const [from, to] = start[0] <= end[0] ? [start, end] : [end, start];
    return { at, from, to, south: Math.min(from[1], to[1]), north: Math.max(from[1], to[1]) };
  });

const areNeighbours = (a: number, b: number, count: number): boolean => {
  const apart = Math.abs(a - b);
  return apart === 1 || apart === count - 1;
};

/** A point that two segments have in common; null when there is none. */
function meetingPoint(a: Segment, b: Segment): Position | null {
  const [start, end] = [side(a, b.from), side(a, b.to)];
  if (start * end > 0 || side(b, a.from) * side(b, a.to) > 0) return null;
  if (start === 0 && isBeside(a, b.from)) return b.from;
  if (end === 0 && isBeside(a, b.to)) return b.to;
  if (isBeside(b, a.from) && side(b, a.from) === 0) return a.from;
  if (isBeside(b, a.to) && side(b, a.to) === 0) return a.to;
  if (start === end) return null;
  const part = start / (start - end);
  return [b.from[0] + (b.to[0] - b.from[0]) * part, b.from[1] + (b.to[1] - b.from[1]) * part];
}

/** Above 0 to the left of the segment, below to its right, 0 on its line. */
const side = ({ from, to }: Segment, [x, y]: Position): number =>
  (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);

const isBeside = ({ from, to, south, north }: Segment, [x, y]: Position): boolean =>
  x >= from[0] && x <= to[0] && y >= south && y <= north;
