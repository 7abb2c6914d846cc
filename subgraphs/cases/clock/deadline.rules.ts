import { dayAfter, onWorkingDay } from '../../../platform/calendar/count-days.rules.js';
import { countyDay, endOfCountyDay, startOfCountyDay } from '../../../platform/calendar/county-day.rules.js';
import { type Day, type DayMap, dayIn, isWorkingDay } from '../../../platform/calendar/working-day.rules.js';
import type { PauseReason } from './clock-order.rules.js';
import type { TimeLimit } from './time-limit.rules.js';

/** Time that does not count, e.g. of a hearing (Art. 36). Open while `to` is null. */
export interface Pause {
  readonly reason: PauseReason;
  readonly from: Date;
  readonly to: Date | null;
}

/** What a clock's end is counted from. */
export interface Counted {
  readonly startedAt: Date;
  /** In the limit's unit, on top of its amount; 0 for none. */
  readonly extension: number;
  readonly pauses: readonly Pause[];
}

/** The terms a period is counted by. */
export type Measure = Pick<TimeLimit, 'amount' | 'unit' | 'rollsToWorkingDay' | 'yellowPercent' | 'orangePercent'>;

export interface Deadline {
  /** The last instant that is still on time. */
  readonly dueAt: Date;
  /** When so much of the time is used up. A warning that would fall on the start or before it is null. */
  readonly yellowAt: Date | null;
  readonly orangeAt: Date | null;
  /** It may move when the State Council's notice for a year comes out. */
  readonly provisional: boolean;
}

const HOUR_MS = 3_600_000;

/**
 * The end of a period, counted anew from its start with its extension. Of days, the day it starts is not counted, nor
 * any day on which the clock stood still; it ends with the last day, and warns as a day begins. Hours are counted from
 * the instant and take no account of days off.
 */
export function deadlineOf(days: DayMap, limit: Measure, { startedAt, extension, pauses }: Counted): Deadline {
  const amount = limit.amount + extension;
  const closed = pauses.flatMap(({ from, to }) => (to ? [{ from, to }] : []));
  return limit.unit === 'HOUR'
    ? inHours(limit, amount, startedAt, closed)
    : inDays(days, limit, amount, startedAt, closed);
}

interface Standstill {
  readonly from: Date;
  readonly to: Date;
}

function inDays(
  days: DayMap,
  limit: Measure,
  amount: number,
  startedAt: Date,
  closed: readonly Standstill[],
): Deadline {
  const stood = new Set(closed.flatMap(daysStood));
  const isWorking = limit.unit === 'WORKING_DAY';
  const start = countyDay(startedAt);
  const warnings = [limit.yellowPercent, limit.orangePercent].map((percent) => Math.ceil((amount * percent) / 100));
  const reached: (Day | undefined)[] = [start];
  let day = start;
  let isCertain = true;
  while (reached.length <= amount) {
    day = dayAfter(day, 1);
    if (isWorking && !dayIn(days, day).official) isCertain = false;
    if (!stood.has(day) && (!isWorking || isWorkingDay(days, day))) reached.push(day);
  }
  const rolled = limit.rollsToWorkingDay ? onWorkingDay(days, day) : { day, provisional: false };
  const [yellowAt = null, orangeAt = null] = warnings.map((count) => afterStart(reached[count], startedAt));
  return { dueAt: endOfCountyDay(rolled.day), yellowAt, orangeAt, provisional: !isCertain || rolled.provisional };
}

function afterStart(day: Day | undefined, startedAt: Date): Date | null {
  if (day === undefined) return null;
  const at = startOfCountyDay(day);
  return at > startedAt ? at : null;
}

/** Each of the county's days on which it stood still, if only for a moment. */
function daysStood({ from, to }: Standstill): Day[] {
  const last = countyDay(to);
  const days: Day[] = [];
  for (let day = countyDay(from); day <= last; day = dayAfter(day, 1)) days.push(day);
  return days;
}

function inHours(limit: Measure, amount: number, startedAt: Date, closed: readonly Standstill[]): Deadline {
  const after = (share: number): Date => {
    let at = startedAt.getTime() + amount * HOUR_MS * share;
    // In their order: a standstill that begins after the instant reached does not move it.
    for (const { from, to } of closed) if (from.getTime() <= at) at += to.getTime() - from.getTime();
    return new Date(at);
  };
  return {
    dueAt: after(1),
    yellowAt: after(limit.yellowPercent / 100),
    orangeAt: after(limit.orangePercent / 100),
    provisional: false,
  };
}

/** Stopped too late, or still running past its end. One that stands still is judged by the instant it was paused. */
export function isOverdue(
  clock: { readonly dueAt: Date; readonly stoppedAt: Date | null; readonly pausedAt?: Date | null },
  now: Date,
): boolean {
  return (clock.pausedAt ?? clock.stoppedAt ?? now).getTime() > clock.dueAt.getTime();
}
