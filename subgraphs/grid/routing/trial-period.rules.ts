import { endOfCountyDay } from '../../../platform/calendar/county-day.rules.js';
import type { UserFault } from '../../../platform/graphql/user-error.js';
import { isDay } from './end-day.rules.js';

const DAY_MS = 86_400_000;
/** A year and a day: two neighbouring years can be compared month by month. */
const MOST_DAYS = 366;

/** The first instant of the county's day. */
export const startOf = (day: string): string => new Date(endOfCountyDay(day).getTime() + 1 - DAY_MS).toISOString();

/** @param from first day @param to the day after the last */
export function periodFaults(from: string, to: string): UserFault[] {
  const faults: UserFault[] = [];
  if (!isDay(from)) faults.push({ code: 'FIELD_INVALID', field: 'from' });
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (!isDay(to) || !(days > 0 && days <= MOST_DAYS)) faults.push({ code: 'FIELD_INVALID', field: 'to' });
  return faults;
}
