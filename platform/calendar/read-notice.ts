import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { HubError } from '../errors/hub-error.js';
import type { YearNotice } from './year-of-days.rules.js';

const dayV1 = z.iso.date();
const noticeV1 = z.strictObject({
  year: z.int().min(2000).max(2100),
  source: z.string().trim().min(1).max(200),
  holidays: z.array(dayV1).min(1),
  workdays: z.array(dayV1),
});
/** One row a day the notice names: `day,kind,source`. */
const rowV1 = z.object({
  day: dayV1,
  kind: z.enum(['HOLIDAY', 'IN_LIEU_WORKDAY']),
  source: z.string().trim().min(1).max(200),
});

/**
 * An official notice as a file: JSON `{ year, source, holidays, workdays }`, or CSV with the header `day,kind,source`
 * (kinds HOLIDAY and IN_LIEU_WORKDAY), whose year is the one of its 1 October.
 *
 * @throws HubError FIELD_INVALID with the first field that does not fit, PAYLOAD_UNREADABLE
 */
export function readNotice(text: string, format: 'json' | 'csv'): YearNotice {
  const parsed = noticeV1.safeParse(format === 'json' ? jsonOf(text) : noticeOfRows(text));
  if (!parsed.success) throw invalid(parsed.error);
  const notice = parsed.data;
  if (!notice.holidays.includes(`${notice.year}-10-01`)) throw new HubError('FIELD_INVALID', { field: 'holidays' });
  return notice;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HubError('PAYLOAD_UNREADABLE', {}, { cause });
  }
}

function noticeOfRows(text: string): unknown {
  let cells: unknown;
  try {
    cells = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (cause) {
    throw new HubError('PAYLOAD_UNREADABLE', {}, { cause });
  }
  const parsed = z.array(rowV1).safeParse(cells);
  if (!parsed.success) throw invalid(parsed.error);
  const rows = parsed.data;
  const ofKind = (kind: string): string[] => rows.filter((row) => row.kind === kind).map(({ day }) => day);
  const holidays = ofKind('HOLIDAY');
  const year = Number(holidays.find((day) => day.endsWith('-10-01'))?.slice(0, 4));
  return { year, source: rows[0]?.source, holidays, workdays: ofKind('IN_LIEU_WORKDAY') };
}

function invalid(error: z.ZodError): HubError {
  return new HubError('FIELD_INVALID', { field: error.issues[0]?.path.join('.') ?? '' });
}
