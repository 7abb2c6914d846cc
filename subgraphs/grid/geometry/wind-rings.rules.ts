import type { Position } from '../cell/cell.rules.js';

/** RFC 7946, 3.1.6: shells run counter-clockwise, holes clockwise. */
export function wound(ring: readonly Position[], isShell: boolean): readonly Position[] {
  return isCounterClockwise(ring) === isShell ? ring : ring.toReversed();
}

/** By the sign of twice the area; measured from the first corner, for what is far from the origin loses digits. */
function isCounterClockwise(ring: readonly Position[]): boolean {
  const [originX, originY] = ring[0]!;
  let twice = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [from, to] = [ring[at - 1]!, ring[at]!];
    twice += (from[0] - originX) * (to[1] - originY) - (to[0] - originX) * (from[1] - originY);
  }
  return twice > 0;
}
