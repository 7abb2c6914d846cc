import { suppressSmall } from '../access/suppress-small.rules.js';
import { type CaseState } from './case-states.rules.js';

/** The cases of one state, and how many of them are overdue. */
export interface CountedState {
  readonly state: CaseState;
  readonly count: number;
  readonly overdue: number;
}

export interface ShownState {
  readonly state: CaseState;
  readonly count: number | null;
  readonly overdue: number | null;
}

export interface ShownSummary {
  readonly total: number | null;
  readonly open: number | null;
  readonly overdue: number | null;
  readonly states: readonly ShownState[];
}

/**
 * Counts by state as somebody may see them who does not work on the cases: few are not shown, nor a sum with one of
 * them in it that would tell it. Of a state, neither the overdue nor the others may be few.
 *
 * @param least the least count that is shown; 1 shows everything
 */
export function shownSummary(
  states: readonly CountedState[],
  isOpen: (state: CaseState) => boolean,
  least: number,
): ShownSummary {
  const { counts, total } = suppressSmall(
    states.map(({ count }) => count),
    least,
  );
  const isFew = (count: number): boolean => count > 0 && count < least;
  const shown = states.map(({ state, count, overdue }, at) => ({
    state,
    count: counts[at] ?? null,
    overdue: isFew(count) || isFew(overdue) || isFew(count - overdue) ? null : overdue,
  }));
  return {
    total,
    open: sumOf(shown.filter(({ state }) => isOpen(state)).map(({ count }) => count)),
    overdue: sumOf(shown.map(({ overdue }) => overdue)),
    states: shown,
  };
}

/** Null when one of them is not shown. */
const sumOf = (counts: readonly (number | null)[]): number | null =>
  counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
