/** A row of counts that add up to a total, as it may be shown. Null: not shown. */
export interface ShownCounts {
  readonly counts: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Counts of 1 up to `least` - 1 are not shown, for they tell of single persons. A total less the counts that are shown
 * would tell a single one of them, and several that are all as low or all as high as can be: then the total goes with
 * them. A count of nothing is shown. What is kept back is the same whichever count it was, so that nobody concludes
 * from it.
 *
 * @param least the least count that is shown (policy row `SMALL_COUNT`)
 */
export function suppressSmall(counts: readonly number[], least: number): ShownCounts {
  const small = counts.filter((count) => isSmall(count, least));
  const total = sumOf(counts);
  const together = sumOf(small);
  const isTold = small.length < 2 || together === small.length || together === small.length * (least - 1);
  const isKept = small.length > 0 && (isTold || isSmall(total, least));
  return {
    counts: counts.map((count) => (isSmall(count, least) ? null : count)),
    total: isKept ? null : total,
  };
}

const isSmall = (count: number, least: number): boolean => count > 0 && count < least;
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
