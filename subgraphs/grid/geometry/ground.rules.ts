import type { Position } from '../cell/cell.rules.js';
import { type Box, commonBox } from './box.rules.js';
import { squareMetresPerSquareDegree } from './earth.rules.js';
import { areApart, type Edge, edgesWithin, levelsOf, xAt } from './edges.rules.js';
import type { Shape } from './shape.rules.js';
import { forEachPiece, type Wanted } from './strip.rules.js';

/** How much ground, and the middle of a piece of it by which it can be found on a map. */
export interface Ground {
  readonly squareMetres: number;
  readonly at: Position | null;
}

const NONE: Ground = { squareMetres: 0, at: null };

/** What lies within both. */
export function groundShared(a: Shape, b: Shape): Ground {
  const box = commonBox(a.box, b.box);
  return box ? measure(a, b, box, SHARED) : NONE;
}

/** What of the one lies outside the other. */
export const groundOutside = (shape: Shape, other: Shape): Ground => measure(shape, other, shape.box, OUTSIDE);

interface Search {
  readonly isWanted: Wanted;
  /** Whether a strip with these edges can be passed over. */
  isIdle(open: readonly Edge[], low: number, high: number): boolean;
}

/** Most strips of two neighbours have all of the one to the west of all of the other. */
const SHARED: Search = { isWanted: (isInA, isInB) => isInA && isInB, isIdle: areApart };
const OUTSIDE: Search = { isWanted: (isIn, isInOther) => isIn && !isInOther, isIdle: () => false };

/**
 * Cuts the ground into level strips at every corner and at every crossing: in a strip no two edges cross, so it is a
 * row of trapezoids. Nothing has to be joined into polygons again, so no arrangement of borders, however degenerate,
 * makes it fail, and an error of rounding stays as small as it is.
 */
function measure(a: Shape, b: Shape, box: Box, { isWanted, isIdle }: Search): Ground {
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
    if (isIdle(open, low, high)) continue;
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
