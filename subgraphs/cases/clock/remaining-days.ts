import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { calendarDaysBetween, workingDaysBetween } from '../../../platform/calendar/days-between.rules.js';
import type { CasesContext } from '../cases-context.js';
import type { ClockRow } from './shown-clock.js';

type Ending = Pick<ClockRow, 'dueAt' | 'pausedAt' | 'stoppedAt'>;

/** Days from today, or from the day it stood still, to the last day; negative past it, null once it has stopped. */
export function remainingCalendarDays({ now }: Pick<CasesContext, 'now'>, clock: Ending): number | null {
  if (clock.stoppedAt) return null;
  return calendarDaysBetween(countyDay(clock.pausedAt ?? now()), countyDay(clock.dueAt));
}

/** The same in working days. */
export async function remainingWorkingDays(
  { now, calendar }: Pick<CasesContext, 'now' | 'calendar'>,
  clock: Ending,
): Promise<number | null> {
  if (clock.stoppedAt) return null;
  const { days } = await calendar.read();
  return workingDaysBetween(days, countyDay(clock.pausedAt ?? now()), countyDay(clock.dueAt));
}
