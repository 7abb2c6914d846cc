import type { Position } from '../../subgraphs/grid/cell/cell.rules.js';

/** A convex outline, counter-clockwise, without repeating the first corner. */
export type Outline = readonly Position[];

/**
 * Cuts a convex outline by straight lines into one piece a weight, sized by weight, without gap or overlap: what two
 * pieces share are the very same numbers.
 */
export function splitPolygon(outline: Outline, weights: readonly number[], random: () => number): Outline[] {
  if (weights.length <= 1) return [outline];
  const half = Math.ceil(weights.length / 2);
  const sum = (of: readonly number[]): number => of.reduce((total, weight) => total + weight, 0);
  const share = sum(weights.slice(0, half)) / sum(weights);
  const [one, other] = cut(outline, share, crossing(outline) + (random() - 0.5) * 0.6);
  return [...splitPolygon(one, weights.slice(0, half), random), ...splitPolygon(other, weights.slice(half), random)];
}

/** Angle of the longer extent, across which pieces stay roundest. */
function crossing(outline: Outline): number {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  return Math.max(...xs) - Math.min(...xs) >= Math.max(...ys) - Math.min(...ys) ? 0 : Math.PI / 2;
}

/** Two pieces, the first of which has `share` of the area, divided by a line at right angles to `angle`. */
function cut(outline: Outline, share: number, angle: number): [Outline, Outline] {
  const along = ([x, y]: Position): number => x * Math.cos(angle) + y * Math.sin(angle);
  const goal = areaOf(outline) * share;
  let low = Math.min(...outline.map(along));
  let high = Math.max(...outline.map(along));
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (areaOf(divided(outline, along, middle)[0]) < goal) low = middle;
    else high = middle;
  }
  return divided(outline, along, (low + high) / 2);
}

function divided(outline: Outline, along: (at: Position) => number, limit: number): [Outline, Outline] {
  const below: Position[] = [];
  const above: Position[] = [];
  outline.forEach((corner, at) => {
    const next = outline[(at + 1) % outline.length] ?? corner;
    const [here, there] = [along(corner) - limit, along(next) - limit];
    (here <= 0 ? below : above).push(corner);
    if (here <= 0 === there <= 0) return;
    const part = here / (here - there);
    const crossing: Position = [corner[0] + (next[0] - corner[0]) * part, corner[1] + (next[1] - corner[1]) * part];
    below.push(crossing);
    above.push(crossing);
  });
  return [below, above];
}

function areaOf(outline: Outline): number {
  let twice = 0;
  outline.forEach(([x, y], at) => {
    const [nextX, nextY] = outline[(at + 1) % outline.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}
