import { countyDay } from '../../../platform/calendar/county-day.rules.js';

/**
 * The day on which the organisation is shown: that of the end, so that what is over shows cell and unit as they were
 * then; null, which is today, while it goes on.
 */
export const asOfDay = (endedAt: Date | null): string | null => (endedAt === null ? null : countyDay(endedAt));
