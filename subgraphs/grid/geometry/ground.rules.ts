import type { Position } from '../cell/cell.rules.js';
import { type Box, commonBox } from './box.rules.js';
import { squareMetresPerSquareDegree } from './earth.rules.js';
import { NO_SHAPE, type Shape } from './shape.rules.js';
import { forEachPiece, type Wanted } from './strip.rules.js';

/** How much ground, and the middle of a piece of it by which it can be found on a map. */
export interface Ground {
  readonly squareMetres: number;
  readonly at: Position | null;
}

const NONE: Ground = { squareMetres: 0, at: null };

export const groundOf = (shape: Shape): Ground => groundOutside(shape, NO_SHAPE);

/** What lies within both. */
export function groundShared(a: Shape, b: Shape): Ground {
  const box = commonBox(a.box, b.box);
  return box ? measure(a, b, box, (isInA, isInB) => isInA && isInB) : NONE;
}

/** What of the one lies outside the other. */
export const groundOutside = (shape: Shape, other: Shape): Ground =>
  measure(shape, other, shape.box, (isIn, isInOther) => isIn && !isInOther);

interface Edge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly isOfA: boolean;
}

/**
 * Cuts the ground into level strips at every corner and at every crossing: in a strip no two edges cross, so it is a
 * row of trapezoids. Nothing has to be joined into polygons again, so no arrangement of borders, however degenerate,
 * makes it fail, and an error of rounding stays as small as it is.
 */
function measure(a: Shape, b: Shape, box: Box, isWanted: Wanted): Ground {
  const edges = [...edgesWithin(a, box, true), ...edgesWithin(b, box, false)].sort((one, two) => one.y1 - two.y1);
  const levels = levelsOf(edges, box);
  const found = { squareMetres: 0, largest: 0, at: null as Position | null };
  let open: Edge[] = [];
  let next = 0;
  for (let at = 1; at < levels.length; at += 1) {
    const [low, high] = [levels[at - 1]!, levels[at]!];
    open = open.filter(({ y2 }) => y2 > low);
    for (let edge = edges[next]; edge && edge.y1 <= low; edge = edges[next]) {
      if (edge.y2 > low) open.push(edge);
      next += 1;
    }
    const crossings = open.map((edge) => ({ bottom: xAt(edge, low), top: xAt(edge, high), isOfA: edge.isOfA }));
    const scaleAt = scaleOf(low, high);
    forEachPiece(crossings, isWanted, ({ bottom, top, from, to, x }) => {
      // Width and scale both change evenly on the way up.
      const [foot, head] = [scaleAt(from), scaleAt(to)];
      const piece = ((to - from) * ((2 * bottom + top) * foot + (bottom + 2 * top) * head)) / 6;
      found.squareMetres += piece;
      if (piece <= found.largest) return;
      found.largest = piece;
      found.at = [x, low + ((high - low) * (from + to)) / 2];
    });
  }
  return { squareMetres: found.squareMetres, at: found.at };
}

/** Square metres of a strip one degree wide, as if all of it lay at one part of its height. */
function scaleOf(low: number, high: number): (part: number) => number {
  const [foot, head] = [low, high].map((latitude) => squareMetresPerSquareDegree(latitude) * (high - low)) as [
    number,
    number,
  ];
  return (part) => foot + (head - foot) * part;
}

function edgesWithin({ edges }: Shape, [, south, east, north]: Box, isOfA: boolean): Edge[] {
  const found: Edge[] = [];
  for (let at = 0; at < edges.length; at += 4) {
    const [x1, y1, x2, y2] = [edges[at]!, edges[at + 1]!, edges[at + 2]!, edges[at + 3]!];
    // What lies to the west still says what is inside; what lies to the east says nothing.
    if (y2 > south && y1 < north && (x1 <= east || x2 <= east)) found.push({ x1, y1, x2, y2, isOfA });
  }
  return found;
}

function levelsOf(edges: readonly Edge[], [, south, , north]: Box): number[] {
  const within = edges.flatMap(({ y1, y2 }) => [y1, y2]).filter((y) => y > south && y < north);
  const sorted = Float64Array.from([south, ...within, north]).sort();
  return [...sorted].filter((y, at) => at === 0 || y !== sorted[at - 1]);
}

function xAt({ x1, y1, x2, y2 }: Edge, y: number): number {
  if (y <= y1) return x1;
  return y >= y2 ? x2 : x1 + ((x2 - x1) * (y - y1)) / (y2 - y1);
}
