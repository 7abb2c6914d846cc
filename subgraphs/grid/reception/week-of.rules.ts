import { endOfCountyDay } from '../../../platform/calendar/county-day.rules.js';

const DAY_MS = 86_400_000;

/** The county's week of a day, Monday to Sunday: its days, and its first instant and that of the next week. */
export function weekOf(day: string): {
  readonly from: string;
  readonly to: string;
  readonly begins: Date;
  readonly ends: Date;
} {
  const at = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  const monday = new Date(at - sinceMonday * DAY_MS).toISOString().slice(0, 10);
  const sunday = new Date(at + (6 - sinceMonday) * DAY_MS).toISOString().slice(0, 10);
  const afterSunday = endOfCountyDay(sunday).getTime() + 1;
  return { from: monday, to: sunday, begins: new Date(afterSunday - 7 * DAY_MS), ends: new Date(afterSunday) };
}
