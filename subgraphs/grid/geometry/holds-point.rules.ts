import type { Shape } from './shape.rules.js';

/**
 * Whether a point lies inside or on the border. Two cells that share an edge read the very same numbers in the same order,
 * so rounding cannot lose a point between them: it lies in one, or on the border of both.
 */
export function holdsPoint({ edges, levelEdges }: Shape, x: number, y: number): boolean {
  let isInside = false;
  for (let at = 0; at < edges.length; at += 4) {
    const lowerY = edges[at + 1]!;
    const upperY = edges[at + 3]!;
    if (y < lowerY || y > upperY) continue;
    const lowerX = edges[at]!;
    const side = (edges[at + 2]! - lowerX) * (y - lowerY) - (upperY - lowerY) * (x - lowerX);
    if (side === 0) return true;
    // The upper end is the next edge's lower one, and counts there.
    if (side > 0 && y < upperY) isInside = !isInside;
  }
  return isInside || isOnLevelEdge(levelEdges, x, y);
}

function isOnLevelEdge(edges: Float64Array, x: number, y: number): boolean {
  for (let at = 0; at < edges.length; at += 3) {
    if (edges[at] === y && edges[at + 1]! <= x && x <= edges[at + 2]!) return true;
  }
  return false;
}
