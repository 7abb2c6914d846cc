import { suppressSmall } from './suppress-small.rules.js';

const LEAST = 5;
/** Every row of so many counts, each from 0 to 11. */
function* rowsOf(length: number): Generator<number[]> {
  for (let number = 0; number < 12 ** length; number += 1) {
    yield Array.from({ length }, (_, at) => Math.floor(number / 12 ** at) % 12);
  }
}

describe('counts of a few', () => {
  it('are not shown, and neither is what a total would tell them by', () => {
    expect(suppressSmall([12, 30, 40], LEAST)).toEqual({ counts: [12, 30, 40], total: 82 });
    // 55 less 52 would be the one that is missing.
    expect(suppressSmall([12, 3, 40], LEAST)).toEqual({ counts: [12, null, 40], total: null });
    // 45 less 40 is 5: 1 and 4, or 2 and 3.
    expect(suppressSmall([2, 3, 40], LEAST)).toEqual({ counts: [null, null, 40], total: 45 });
    // 42 less 40 is 2: 1 and 1.
    expect(suppressSmall([1, 1, 40], LEAST)).toEqual({ counts: [null, null, 40], total: null });
    expect(suppressSmall([1, 2, 0], LEAST)).toEqual({ counts: [null, null, 0], total: null });
    expect(suppressSmall([], LEAST)).toEqual({ counts: [], total: 0 });
  });

  it.each([1, 2, 3, 4])(
    'of a row of %d are never told, by whoever knows the rule',
    (length) => {
      const rows = new Map<string, number[][]>();
      for (const row of rowsOf(length)) {
        const shown = JSON.stringify(suppressSmall(row, LEAST));
        rows.set(shown, [...(rows.get(shown) ?? []), row]);
      }

      const told = [...rows].filter(([, behind]) => {
        const first = behind[0] as number[];
        return first.some((count, at) => count > 0 && count < LEAST && behind.every((row) => row[at] === count));
      });
      expect(told.map(([shown]) => shown)).toEqual([]);
    },
    60_000,
  );

  it('are the only ones that are kept back', () => {
    for (const row of rowsOf(3)) {
      const isSmall = (count: number): boolean => count > 0 && count < LEAST;
      expect(suppressSmall(row, LEAST).counts).toEqual(row.map((count) => (isSmall(count) ? null : count)));
    }
  });
});
