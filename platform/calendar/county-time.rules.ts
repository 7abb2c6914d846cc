import { COUNTY_OFFSET_MS } from './county-day.rules.js';

/** What the county's wall clock shows at this instant, to the minute: `2026-12-01 09:00`. */
export function countyTime(at: Date): string {
  return new Date(at.getTime() + COUNTY_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** The instant at which the county's wall clock shows `2026-12-01 09:00`. */
export function atCountyTime(time: string): Date {
  return new Date(Date.parse(`${time.replace(' ', 'T')}:00Z`) - COUNTY_OFFSET_MS);
}
