import type { Day } from '../../../platform/calendar/working-day.rules.js';
import { type ClockKind, isDuty } from './clock-kinds.rules.js';
import type { Deadline, Pause } from './deadline.rules.js';

/** 黄、橙、红: how much of a duty's time is used up. RED is past its end. */
export const CLOCK_LEVELS = ['NONE', 'YELLOW', 'ORANGE', 'RED'] as const;
export type ClockLevel = (typeof CLOCK_LEVELS)[number];

/** How a clock ended: what it asked for was done, it is no longer owed, or a window closed unused. */
export const STOP_REASONS = ['MET', 'VOID', 'LAPSED'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** What is known of a clock when orders reach it. */
export interface ClockState extends Deadline {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ClockKind;
  /** The assignment or review it hangs on; null for one that hangs on the case. */
  readonly subjectId: string | null;
  /** Null for one that ends on the day that was ordered. */
  readonly policyId: string | null;
  readonly orderedDay: Day | null;
  readonly startedAt: Date;
  readonly extension: number;
  readonly extendedAt: Date | null;
  readonly extendedBy: string | null;
  readonly pauses: readonly Pause[];
  /** The highest level that was told. */
  readonly told: ClockLevel;
  readonly stoppedAt: Date | null;
  readonly stopReason: StopReason | null;
}

/** The first instant that is late. */
export const lateFrom = (dueAt: Date): Date => new Date(dueAt.getTime() + 1);

/** Since when it stands still; null while it runs. */
export const pausedSince = ({ pauses }: Pick<ClockState, 'pauses'>): Date | null => {
  const last = pauses.at(-1);
  return last && last.to === null ? last.from : null;
};

/**
 * The next instant at which something falls due that has not been told: a warning, or the end. Of a clock that stands
 * still or has ended only what fell before that, and of one that has ended only its end: what fell is told, however late
 * the hub finds it, and no warning comes for what is over.
 */
export function nextInstant(clock: ClockState): Date | null {
  const late = lateFrom(clock.dueAt);
  const until = pausedSince(clock) ?? clock.stoppedAt;
  const instants: readonly (readonly [ClockLevel, Date | null])[] = [
    ['YELLOW', clock.stoppedAt || !isDuty(clock.kind) ? null : clock.yellowAt],
    ['ORANGE', clock.stoppedAt || !isDuty(clock.kind) ? null : clock.orangeAt],
    ['RED', late],
  ];
  const told = CLOCK_LEVELS.indexOf(clock.told);
  const next = instants.find(([level, at]) => at !== null && CLOCK_LEVELS.indexOf(level) > told)?.[1] ?? null;
  return next === null || (until !== null && next > until) ? null : next;
}

/** How far a duty is at an instant. A window has no level: nobody is late with a right. */
export function levelAt(clock: Deadline & Pick<ClockState, 'kind' | 'pauses' | 'stoppedAt'>, now: Date): ClockLevel {
  if (!isDuty(clock.kind)) return 'NONE';
  const at = pausedSince(clock) ?? clock.stoppedAt ?? now;
  if (at > clock.dueAt) return 'RED';
  if (clock.orangeAt && at >= clock.orangeAt) return 'ORANGE';
  return clock.yellowAt && at >= clock.yellowAt ? 'YELLOW' : 'NONE';
}

/** The earliest end of a running duty: what a case is due by. One that stands still has no end meanwhile. */
export function earliestDue(clocks: readonly Pick<ClockState, 'kind' | 'dueAt' | 'pauses'>[]): Date | null {
  const ends = clocks.filter((clock) => isDuty(clock.kind) && !pausedSince(clock)).map(({ dueAt }) => dueAt.getTime());
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}
