import type { Position } from '../../subgraphs/grid/cell/cell.rules.js';
import type { Outline } from './split-polygon.js';

/** How far from an edge a corner may lie and still be on it, in degrees: far below the rounding. */
const ON_EDGE = 1e-10;
/** Degrees are rounded to this many decimals: a centimetre. */
const DECIMALS = 7;

/**
 * Gives every outline also the corners that its neighbours have on its edges, then rounds: so neighbours still share
 * the very same border after rounding, and no sliver opens between them.
 */
export function joinCorners(outlines: readonly Outline[]): Position[][] {
  const corners = new Map(outlines.flat().map((corner) => [corner.join(), corner]));
  const byLongitude = [...corners.values()].sort((a, b) => a[0] - b[0]);
  return outlines.map((outline) =>
    outline.flatMap((corner, at) => {
      const next = outline[(at + 1) % outline.length] ?? corner;
      return [corner, ...between(byLongitude, corner, next)].map(rounded);
    }),
  );
}

/** Corners on the edge, from its start to its end. */
function between(byLongitude: readonly Position[], from: Position, to: Position): Position[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const found: { readonly corner: Position; readonly part: number }[] = [];
  const low = Math.min(from[0], to[0]) - ON_EDGE;
  const high = Math.max(from[0], to[0]) + ON_EDGE;
  for (let at = firstFrom(byLongitude, low); at < byLongitude.length; at += 1) {
    const corner = byLongitude[at];
    if (!corner || corner[0] > high) break;
    const [x, y] = [corner[0] - from[0], corner[1] - from[1]];
    const part = (x * dx + y * dy) / (length * length);
    const isOnLine = Math.abs(x * dy - y * dx) / length < ON_EDGE;
    if (isOnLine && part * length > ON_EDGE && (1 - part) * length > ON_EDGE) found.push({ corner, part });
  }
  return found.sort((a, b) => a.part - b.part).map(({ corner }) => corner);
}

function firstFrom(byLongitude: readonly Position[], longitude: number): number {
  let [low, high] = [0, byLongitude.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byLongitude[middle]?.[0] ?? 0) < longitude) low = middle + 1;
    else high = middle;
  }
  return low;
}

const rounded = ([x, y]: Position): Position => [Number(x.toFixed(DECIMALS)), Number(y.toFixed(DECIMALS))];
