import type { EntityManager } from '@mikro-orm/postgresql';
import { readNotice } from '../../../platform/calendar/read-notice.js';
import { daysOfNotice } from '../../../platform/calendar/year-of-days.rules.js';
import { findRunningFrom, recountDeadlines } from '../clock/recount-deadlines.js';
import { settleDays } from './fill-calendar.js';
import type { WorkingCalendar } from './working-calendar.js';

export interface ImportedCalendar {
  readonly year: number;
  readonly days: number;
  /** Deadlines that moved or became certain. */
  readonly recounted: number;
}

/** Clocks counted anew in one transaction. */
const BATCH = 500;
const LOWEST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Takes an official notice in and counts running deadlines anew. The same notice again changes nothing.
 *
 * @throws HubError FIELD_INVALID, PAYLOAD_UNREADABLE
 */
export async function importCalendar(
  open: () => EntityManager,
  calendar: WorkingCalendar,
  text: string,
  format: 'json' | 'csv',
): Promise<ImportedCalendar> {
  const notice = readNotice(text, format);
  const days = daysOfNotice(notice);
  await settleDays(open(), days);
  calendar.forget();
  const almanac = await calendar.read();
  const from = days[0]?.day ?? `${notice.year}-01-01`;
  let recounted = 0;
  for (let last = LOWEST_ID; ; ) {
    const batch = await findRunningFrom(open(), from, last, BATCH);
    recounted += await recountDeadlines(open(), batch, almanac);
    if (batch.length < BATCH) break;
    last = batch.at(-1) ?? last;
  }
  return { year: notice.year, days: days.length, recounted };
}
