import type { Box } from './box.rules.js';
import type { Shape } from './shape.rules.js';

/** An edge of one of two shapes, from its lower to its upper end. Degrees. */
export interface Edge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly isOfA: boolean;
}

/** The edges that say what is inside a box; what lies to its east says nothing. */
export function edgesWithin({ edges }: Shape, [, south, east, north]: Box, isOfA: boolean): Edge[] {
  const found: Edge[] = [];
  for (let at = 0; at < edges.length; at += 4) {
    const [x1, y1, x2, y2] = [edges[at]!, edges[at + 1]!, edges[at + 2]!, edges[at + 3]!];
    if (y2 > south && y1 < north && (x1 <= east || x2 <= east)) found.push({ x1, y1, x2, y2, isOfA });
  }
  return found;
}

/** The heights of all corners in a box, rising, with its bottom and its top. */
export function levelsOf(edges: readonly Edge[], [, south, , north]: Box): number[] {
  const heights = new Float64Array(edges.length * 2 + 2).fill(south);
  heights[0] = north;
  for (const [at, { y1, y2 }] of edges.entries()) {
    if (y1 > south) heights[at * 2 + 1] = y1;
    if (y2 < north) heights[at * 2 + 2] = y2;
  }
  heights.sort();
  const levels: number[] = [south];
  for (const height of heights) if (height > levels.at(-1)!) levels.push(height);
  return levels;
}

/** Whether in a strip the one ends to the west of where the other begins, at the bottom and at the top. */
export function areApart(open: readonly Edge[], low: number, high: number): boolean {
  const [a, b] = [reachOf(open, true, low, high), reachOf(open, false, low, high)];
  return endsBefore(a, b) || endsBefore(b, a);
}

type Reach = ReturnType<typeof reachOf>;

const endsBefore = (a: Reach, b: Reach): boolean =>
  a.isClosed && a.bottom.east <= b.bottom.west && a.top.east <= b.top.west;

function reachOf(open: readonly Edge[], isOfA: boolean, low: number, high: number) {
  const [bottom, top] = [low, high].map(() => ({ west: Infinity, east: -Infinity })) as [Extent, Extent];
  // An edge far to the east is left out: then the ground goes on to there.
  let isClosed = true;
  for (const edge of open) {
    if (edge.isOfA !== isOfA) continue;
    extend(bottom, xAt(edge, low));
    extend(top, xAt(edge, high));
    isClosed = !isClosed;
  }
  return { bottom, top, isClosed };
}

interface Extent {
  west: number;
  east: number;
}

function extend(extent: Extent, x: number): void {
  if (x < extent.west) extent.west = x;
  if (x > extent.east) extent.east = x;
}

export function xAt({ x1, y1, x2, y2 }: Edge, y: number): number {
  if (y <= y1) return x1;
  return y >= y2 ? x2 : x1 + ((x2 - x1) * (y - y1)) / (y2 - y1);
}
