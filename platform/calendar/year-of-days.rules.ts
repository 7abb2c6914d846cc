import { dayAfter } from './count-days.rules.js';
import { type CalendarDay, type Day, type DayKind, isWeekend } from './working-day.rules.js';

/** What an official notice says of a year; every other day is what its weekday says. */
export interface YearNotice {
  readonly year: number;
  readonly source: string;
  /** Days off, weekends within a holiday among them. */
  readonly holidays: readonly Day[];
  /** Weekend days that are worked in lieu. A notice may name days of the neighbouring year. */
  readonly workdays: readonly Day[];
}

/** Every day of the notice's year, and the days it names of the neighbouring ones. */
export function daysOfNotice({ year, source, holidays, workdays }: YearNotice): CalendarDay[] {
  const named = new Map<Day, DayKind>([
    ...holidays.map((day) => [day, 'HOLIDAY'] as const),
    ...workdays.map((day) => [day, 'IN_LIEU_WORKDAY'] as const),
  ]);
  const all = [...new Set([...daysOf(year), ...named.keys()])].sort();
  return all.map((day) => ({ day, kind: named.get(day) ?? kindByWeekday(day), official: true, source }));
}

/** A year nobody has given notice of: weekdays only, and all of it provisional. */
export function daysWithoutNotice(year: number, source: string): CalendarDay[] {
  return daysOf(year).map((day) => ({ day, kind: kindByWeekday(day), official: false, source }));
}

const kindByWeekday = (day: Day): DayKind => (isWeekend(day) ? 'WEEKEND' : 'WORKDAY');

function daysOf(year: number): Day[] {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = dayAfter(day, 1)) days.push(day);
  return days;
}
