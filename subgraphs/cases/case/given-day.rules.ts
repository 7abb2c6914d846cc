import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import type { Day } from '../../../platform/calendar/working-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';

/** A day that has come. @throws HubError DATE_IN_FUTURE */
export function pastDay(field: string, day: Day, now: Date): Day {
  if (day > countyDay(now)) throw new HubError('DATE_IN_FUTURE', { field });
  return day;
}

/** An instant that has come. @throws HubError DATE_IN_FUTURE */
export function pastInstant(field: string, at: Date, now: Date): Date {
  if (Number.isNaN(at.getTime())) throw new HubError('BAD_USER_INPUT', { field });
  if (at > now) throw new HubError('DATE_IN_FUTURE', { field });
  return at;
}
