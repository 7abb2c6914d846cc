import { type CountedDay, type Day, type DayMap, dayIn, isWorkingDay } from './working-day.rules.js';

const DAY_MS = 86_400_000;

/** The day `count` calendar days after `day`; negative counts go back. */
export function dayAfter(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days after `day`, that day itself not counted. Provisional when the day reached has no official notice. */
export function addCalendarDays(days: DayMap, day: Day, count: number): CountedDay {
  const reached = dayAfter(day, count);
  return { day: reached, provisional: !dayIn(days, reached).official };
}

/** Working days after `day`, that day itself not counted. Provisional when any day passed has no official notice. */
export function addWorkingDays(days: DayMap, day: Day, count: number): CountedDay {
  let reached = day;
  let provisional = false;
  for (let left = count; left > 0; ) {
    reached = dayAfter(reached, 1);
    provisional ||= !dayIn(days, reached).official;
    if (isWorkingDay(days, reached)) left -= 1;
  }
  return { day: reached, provisional };
}

/** `day` itself, or the next working day after it. */
export function onWorkingDay(days: DayMap, day: Day): CountedDay {
  let reached = day;
  let provisional = !dayIn(days, day).official;
  while (!isWorkingDay(days, reached)) {
    reached = dayAfter(reached, 1);
    provisional ||= !dayIn(days, reached).official;
  }
  return { day: reached, provisional };
}
