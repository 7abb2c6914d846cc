import type { DayMap } from '../../../platform/calendar/working-day.rules.js';
import { deadlineOf, type Measure } from './deadline.rules.js';
import { type ClockState, lateFrom, pausedSince } from './running-clock.rules.js';
import { type CaseTerms, type LimitScope, limitFor, type TimeLimit } from './time-limit.rules.js';

/** A time limit that is tried, on every day alike. */
export type TrialLimit = LimitScope &
  Measure &
  Pick<TimeLimit, 'kind' | 'extensionMax'> & { readonly authority: 'LOCAL' | 'SOURCE' };

export const REPLAY_VERDICTS = ['KEPT', 'BROKEN', 'SAVED', 'LATE', 'EXCLUDED'] as const;
/**
 * What became of a clock, and what would have: kept both times; broken by the trial alone; late in fact and saved by the
 * trial; late both times; or not judged.
 */
export type ReplayVerdict = (typeof REPLAY_VERDICTS)[number];

/** Why a clock is not judged. */
export const EXCLUSIONS = ['OUT_OF_SCOPE', 'ORDERED', 'VOID', 'LAPSED', 'UNDECIDED'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

export interface Replayed {
  readonly verdict: ReplayVerdict;
  readonly exclusion: Exclusion | null;
  /** Null where no trial limit applies. */
  readonly trialDueAt: Date | null;
}

/** The trial limits as they would stand beside each other from the first day on. */
export function trialLimits(trials: readonly TrialLimit[]): TimeLimit[] {
  return trials.map((trial, at) => ({
    ...trial,
    ...{ id: `trial-${at}`, validFrom: '0001-01-01', validTo: null, source: '' },
  }));
}

/** One clock under the trial: its start, pauses and end as they were, its extension as far as the trial allows one. */
export function replayed(
  clock: ClockState,
  terms: CaseTerms,
  trials: readonly TimeLimit[],
  days: DayMap,
  now: Date,
): Replayed {
  const trial = limitFor(trials, clock.kind, terms, clock.startedAt);
  if (clock.orderedDay !== null) return excluded('ORDERED', null);
  if (!trial) return excluded('OUT_OF_SCOPE', null);
  const extension = Math.min(clock.extension, trial.extensionMax ?? 0);
  const { startedAt, pauses } = clock;
  const { dueAt: trialDueAt } = deadlineOf(days, trial, { startedAt, extension, pauses });
  if (clock.stopReason === 'VOID') return excluded('VOID', trialDueAt);
  if (clock.stopReason === 'LAPSED') return excluded('LAPSED', trialDueAt);
  const until = pausedSince(clock) ?? clock.stoppedAt ?? now;
  const isLate = until >= lateFrom(clock.dueAt);
  const wouldBeLate = until >= lateFrom(trialDueAt);
  // One that still runs may yet keep to the trial.
  if (clock.stoppedAt === null && !wouldBeLate) return excluded('UNDECIDED', trialDueAt);
  const verdict = isLate ? (wouldBeLate ? 'LATE' : 'SAVED') : wouldBeLate ? 'BROKEN' : 'KEPT';
  return { verdict, exclusion: null, trialDueAt };
}

const excluded = (exclusion: Exclusion, trialDueAt: Date | null): Replayed => ({
  verdict: 'EXCLUDED',
  exclusion,
  trialDueAt,
});
