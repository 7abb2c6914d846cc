import type { Day } from './working-day.rules.js';

const DAY_MS = 86_400_000;
/** The county's clock: UTC+8 all year. */
export const COUNTY_OFFSET_MS = 8 * 3_600_000;

/** The day a county's wall calendar shows at this instant. */
export function countyDay(at: Date): Day {
  return new Date(at.getTime() + COUNTY_OFFSET_MS).toISOString().slice(0, 10);
}

/** The last instant of the county's day: 23:59:59.999+08:00. */
export function endOfCountyDay(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - COUNTY_OFFSET_MS - 1);
}

/** The first instant of the county's day: 00:00+08:00. */
export function startOfCountyDay(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - COUNTY_OFFSET_MS);
}
