import type { Position } from '../cell/cell.rules.js';

/**
 * Square degrees that a closed ring encloses, above 0 when it runs counter-clockwise. Measured from its first corner, for
 * what is far from the origin loses digits.
 */
export function squareDegreesOf(ring: readonly Position[]): number {
  const [originX, originY] = ring[0]!;
  let twice = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [from, to] = [ring[at - 1]!, ring[at]!];
    twice += (from[0] - originX) * (to[1] - originY) - (to[0] - originX) * (from[1] - originY);
  }
  return twice / 2;
}
