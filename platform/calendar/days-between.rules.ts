import { dayAfter } from './count-days.rules.js';
import { type Day, type DayMap, isWorkingDay } from './working-day.rules.js';

const DAY_MS = 86_400_000;

/** Days from one to the other; negative when the other is before it. */
export function calendarDaysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Working days after `from` up to and with `to`; negative when `to` is before it. */
export function workingDaysBetween(days: DayMap, from: Day, to: Day): number {
  const [first, last, sign] = from <= to ? ([from, to, 1] as const) : ([to, from, -1] as const);
  let count = 0;
  for (let day = first; day < last; ) {
    day = dayAfter(day, 1);
    if (isWorkingDay(days, day)) count += 1;
  }
  return count === 0 ? 0 : count * sign;
}
