import { dayAfter } from '../../../platform/calendar/count-days.rules.js';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import type { Day, DayMap } from '../../../platform/calendar/working-day.rules.js';
import type { StartOrder } from './clock-order.rules.js';
import { type Counted, type Deadline, deadlineOf, type Measure } from './deadline.rules.js';
import type { ClockState } from './running-clock.rules.js';
import { type CaseTerms, limitFor, type TimeLimit } from './time-limit.rules.js';

/** A clock as it begins; null when no policy is in force for it. */
export function startedClock(
  order: StartOrder,
  terms: CaseTerms,
  days: DayMap,
  limits: readonly TimeLimit[],
  newId: () => string,
): ClockState | null {
  const { caseId, kind, subjectId, at: startedAt, dueOn: orderedDay = null } = order;
  const limit = orderedDay === null ? limitFor(limits, kind, terms, startedAt) : null;
  const policyId = limit?.id ?? null;
  const deadline = countedDeadline(days, limit, { startedAt, orderedDay, extension: 0, pauses: [] });
  if (deadline === null) return null;
  return { id: newId(), caseId, kind, subjectId, policyId, orderedDay, startedAt, ...deadline, ...UNTOUCHED };
}

const UNTOUCHED = {
  extension: 0,
  extendedAt: null,
  extendedBy: null,
  pauses: [],
  told: 'NONE',
  stoppedAt: null,
  stopReason: null,
} as const;

/** The end by the policy, or by the day that was ordered; null without either. */
export function countedDeadline(
  days: DayMap,
  limit: Measure | null,
  counted: Counted & { readonly orderedDay: Day | null },
): Deadline | null {
  if (limit) return deadlineOf(days, limit, counted);
  if (counted.orderedDay === null) return null;
  return deadlineOf(days, asOrdered(countyDay(counted.startedAt), counted.orderedDay), counted);
}

/** As many days as there are to the day ordered, and no roll: the order named the day. */
function asOrdered(start: Day, dueOn: Day): Measure {
  let amount = 0;
  for (let day = start; day < dueOn; day = dayAfter(day, 1)) amount += 1;
  return { amount, unit: 'CALENDAR_DAY', rollsToWorkingDay: false, yellowPercent: 70, orangePercent: 90 };
}
