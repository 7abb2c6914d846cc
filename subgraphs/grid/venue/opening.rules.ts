import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { countyTime } from '../../../platform/calendar/county-time.rules.js';
import type { OpeningHours } from './venue.rules.js';

/** ISO 8601: 1 is Monday, 7 is Sunday. @param day `yyyy-mm-dd` */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** `HH:MM` on the county's clock. */
export const timeOf = (at: Date): string => countyTime(at).slice(11);

/** By the weekly hours; a public holiday is not known of. */
export function isOpenAt(hours: readonly OpeningHours[], at: Date): boolean {
  const [weekday, time] = [weekdayOf(countyDay(at)), timeOf(at)];
  return hours.some((each) => each.weekday === weekday && each.from <= time && time < each.to);
}
