import { addCalendarDays, addWorkingDays, onWorkingDay } from '../../../platform/calendar/count-days.rules.js';
import { countyDay, endOfCountyDay } from '../../../platform/calendar/county-day.rules.js';
import type { Day, DayMap } from '../../../platform/calendar/working-day.rules.js';

/** Written notice within 15 days of receipt (Art. 23). */
export const CLOCK_KINDS = ['NOTIFY_15D'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** One time limit, as a law or a county order states it: a row with its dates in force. */
export interface TimeLimit {
  readonly id: string;
  readonly kind: ClockKind;
  /** Days after the day the clock starts; that day itself is not counted. */
  readonly days: number;
  readonly dayKind: 'CALENDAR' | 'WORKING';
  /** A last day that is off work gives way to the next working day. */
  readonly rollsToWorkingDay: boolean;
  readonly validFrom: Day;
  /** Last day in force; null while it is. */
  readonly validTo: Day | null;
  /** Shown to the clerk beside the date, e.g. `信访工作条例 第二十三条`. */
  readonly source: string;
}

export interface Deadline {
  /** The last instant that is still on time. */
  readonly dueAt: Date;
  /** It may move when the State Council's notice for a year comes out. */
  readonly provisional: boolean;
}

export function deadlineOf(days: DayMap, startedAt: Date, limit: TimeLimit): Deadline {
  const start = countyDay(startedAt);
  const add = limit.dayKind === 'WORKING' ? addWorkingDays : addCalendarDays;
  const counted = add(days, start, limit.days);
  const rolled = limit.rollsToWorkingDay ? onWorkingDay(days, counted.day) : counted;
  return { dueAt: endOfCountyDay(rolled.day), provisional: counted.provisional || rolled.provisional };
}

/** The limits in force on the county's day of `startedAt`: at most one a kind. */
export function limitsInForce(limits: readonly TimeLimit[], startedAt: Date): TimeLimit[] {
  const day = countyDay(startedAt);
  return limits.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
}

/** Stopped too late, or still running past its end. */
export function isOverdue(clock: { readonly dueAt: Date; readonly stoppedAt: Date | null }, now: Date): boolean {
  return (clock.stoppedAt ?? now).getTime() > clock.dueAt.getTime();
}
