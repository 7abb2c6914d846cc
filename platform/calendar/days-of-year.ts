import { createRequire } from 'node:module';
import type { CalendarDay } from './working-day.rules.js';
import { daysOfNotice, daysWithoutNotice } from './year-of-days.rules.js';

/** The package's data, not its functions: those take a year without notice for a year without holidays. */
const { holidays, workdays } = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Readonly<
  Record<'holidays' | 'workdays', Readonly<Record<string, string>>>
>;

const OFFICIAL_SOURCE = '国务院办公厅节假日安排（chinese-days）';
const WEEKDAYS_ONLY = '尚无国务院办公厅通知，按周一至周五推定';

/** Years whose notice is known: each one names its 1 October. */
export const YEARS_WITH_NOTICE: readonly number[] = Object.keys(holidays)
  .filter((day) => day.endsWith('-10-01'))
  .map((day) => Number(day.slice(0, 4)))
  .sort((one, other) => one - other);

export function daysOfYear(year: number): CalendarDay[] {
  if (!YEARS_WITH_NOTICE.includes(year)) return daysWithoutNotice(year, WEEKDAYS_ONLY);
  const ofYear = (days: Readonly<Record<string, string>>): string[] =>
    Object.keys(days).filter((day) => day.startsWith(`${year}-`));
  return daysOfNotice({ year, source: OFFICIAL_SOURCE, holidays: ofYear(holidays), workdays: ofYear(workdays) });
}
