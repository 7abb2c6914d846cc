import type { Position } from '../cell/cell.rules.js';
import { type Box, boxOf } from './box.rules.js';

/**
 * What a set of rings encloses: a point is inside when a line from it crosses their edges an odd number of times, so
 * that holes and parts need no treatment of their own.
 */
export interface Shape {
  readonly box: Box;
  /** Four numbers an edge that is not level: x and y of its lower end, then of its upper end. */
  readonly edges: Float64Array;
  /** Three numbers a level edge: y, x of its left end, x of its right end. They enclose nothing, and are border. */
  readonly levelEdges: Float64Array;
}

export function shapeOf(rings: readonly (readonly Position[])[]): Shape {
  const numbers: number[] = [];
  const level: number[] = [];
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [from, to] = [ring[at - 1]!, ring[at]!];
      if (from[1] < to[1]) numbers.push(from[0], from[1], to[0], to[1]);
      else if (from[1] > to[1]) numbers.push(to[0], to[1], from[0], from[1]);
      else level.push(from[1], Math.min(from[0], to[0]), Math.max(from[0], to[0]));
    }
  }
  return { box: boxOf(rings), edges: Float64Array.from(numbers), levelEdges: Float64Array.from(level) };
}
