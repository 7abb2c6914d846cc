import type { EvaluationTarget, Grade, Solution, UnjudgedReason } from './evaluation-words.rules.js';

/** Why something is in no denominator, or not yet. */
export const LEFT_OUT = [
  /** Its time is not over. */
  'STILL_OPEN',
  'NOT_EVALUATED',
  'UNREACHABLE',
  'REFUSED',
  'REDONE',
  'MERGED',
  'WITHDRAWN',
  'ACCUSATION',
  'OTHER_ROUTE',
] as const satisfies readonly (UnjudgedReason | 'STILL_OPEN')[];
export type LeftOut = (typeof LEFT_OUT)[number];

/** So many bodies that could be judged, and that stand alike. */
export interface Tally {
  readonly target: EvaluationTarget;
  /** Null: judged. */
  readonly leftOut: LeftOut | null;
  /** The policy takes what is left out for this reason out of the denominator. */
  readonly uncounted: boolean;
  readonly grade: Grade | null;
  readonly solved: Solution | null;
  readonly count: number;
}

export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  /** 0 to 1; null when there is nothing to divide by. */
  readonly value: number | null;
}

export interface BodyFigures {
  readonly target: EvaluationTarget;
  /** 参评率: judged, of all that could be judged and whose time is over or who have judged. */
  readonly participation: Rate;
  /** 满意率: satisfied or mostly, of those who gave a grade. */
  readonly satisfaction: Rate;
  /** 解决率: solved, of those who said whether it is. */
  readonly resolution: Rate;
  readonly grades: readonly { readonly grade: Grade; readonly count: number }[];
  readonly exclusions: readonly { readonly reason: LeftOut; readonly count: number; readonly uncounted: boolean }[];
}

/** The figures of one body. Nobody who did not judge counts as satisfied, in any of them. */
export function figuresOf(target: EvaluationTarget, tallies: readonly Tally[]): BodyFigures {
  const own = tallies.filter((tally) => tally.target === target);
  const sum = (fits: (tally: Tally) => boolean): number =>
    own.filter(fits).reduce((total, { count }) => total + count, 0);
  const judged = sum(({ leftOut }) => leftOut === null);
  const silent = sum(({ leftOut, uncounted }) => leftOut !== null && leftOut !== 'STILL_OPEN' && !uncounted);
  const isContent = ({ grade }: Tally): boolean => grade === 'SATISFIED' || grade === 'MOSTLY_SATISFIED';
  return {
    target,
    participation: rate(judged, judged + silent),
    satisfaction: rate(
      sum(isContent),
      sum(({ grade }) => grade !== null),
    ),
    resolution: rate(
      sum(({ solved }) => solved === 'SOLVED'),
      sum(({ solved }) => solved !== null),
    ),
    grades: (['SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED'] as const).map((grade) => ({
      grade,
      count: sum((tally) => tally.grade === grade),
    })),
    exclusions: LEFT_OUT.flatMap((reason) => {
      const count = sum(({ leftOut }) => leftOut === reason);
      const uncounted = reason === 'STILL_OPEN' || own.some((tally) => tally.leftOut === reason && tally.uncounted);
      return count === 0 ? [] : [{ reason, count, uncounted }];
    }),
  };
}

const rate = (numerator: number, denominator: number): Rate => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
});
