/** Whether ground that is inside the one and the other, or not, is looked for. */
export type Wanted = (isInA: boolean, isInB: boolean) => boolean;

/** One edge within a level strip: where it enters at the bottom and where it leaves at the top. Degrees. */
export interface Crossing {
  readonly bottom: number;
  readonly top: number;
  readonly isOfA: boolean;
}

/** A trapezoid of a strip. */
export interface Piece {
  /** Widths at its foot and head. Degrees. */
  readonly bottom: number;
  readonly top: number;
  /** Its foot and head as parts of the strip's height, 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** Its middle. Degrees. */
  readonly x: number;
}

/** Edges nearer to each other than this are one: a tenth of a micrometre. Degrees. */
const SAME = 1e-12;

/** Every wanted trapezoid of a strip. Where edges cross within it, it is cut into strips in which none do. */
export function forEachPiece(crossings: readonly Crossing[], isWanted: Wanted, visit: (piece: Piece) => void): void {
  const sorted = fromWestToEast(crossings);
  const cuts = isInOrder(sorted) ? [] : cutsOf(sorted);
  let from = 0;
  for (const to of [...cuts, 1]) {
    const within = sorted.map(({ bottom, top, isOfA }) => ({
      bottom: bottom + (top - bottom) * from,
      top: bottom + (top - bottom) * to,
      isOfA,
    }));
    visitRow(fromWestToEast(within), isWanted, from, to, visit);
    from = to;
  }
}

const fromWestToEast = (crossings: readonly Crossing[]): Crossing[] =>
  crossings.toSorted((one, two) => one.bottom + one.top - two.bottom - two.top);

/** Whether the order half way up is the order at the bottom and at the top too. */
const isInOrder = (sorted: readonly Crossing[]): boolean =>
  sorted.every(({ bottom, top }, at) => {
    const after = sorted[at + 1];
    return !after || (bottom <= after.bottom + SAME && top <= after.top + SAME);
  });

/** Where edges cross, as parts of the strip's height, rising. */
function cutsOf(crossings: readonly Crossing[]): number[] {
  const cuts = new Set<number>();
  for (const [at, one] of crossings.entries()) {
    for (const two of crossings.slice(at + 1)) {
      const [below, above] = [one.bottom - two.bottom, one.top - two.top];
      if (below * above < 0) cuts.add(below / (below - above));
    }
  }
  return [...cuts].sort((one, two) => one - two);
}

function visitRow(
  sorted: readonly Crossing[],
  isWanted: Wanted,
  from: number,
  to: number,
  visit: (piece: Piece) => void,
): void {
  let [isInA, isInB] = [false, false];
  let west: Crossing | undefined;
  for (const east of sorted) {
    if (west && isWanted(isInA, isInB)) {
      const [bottom, top] = [east.bottom - west.bottom, east.top - west.top];
      visit({ bottom, top, from, to, x: (west.bottom + west.top + east.bottom + east.top) / 4 });
    }
    if (east.isOfA) isInA = !isInA;
    else isInB = !isInB;
    west = east;
  }
}
