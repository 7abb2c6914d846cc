import { readDay } from './cell-day.rules.js';
import { type Cell, plainWidth, type ReadCell, wordsOf } from './cell-text.rules.js';

const MINUTES_A_DAY = 24 * 60;
const HINT = '日期和时间应写作 2026-12-01 09:00';
const WRITTEN = /^(.{0,30}?)[\sT]*(?<!\d)(\d{1,2})\s*[:时点]\s*(?:(\d{1,2})分?)?(?::\d{2})?$/;

/**
 * A day and a time of it, by the minute, as people and spreadsheets write them: `2026-12-01 09:00`, `2026/12/1 9:00`,
 * `2026年12月1日9时`, full-width, or a serial number with its share of a day. A day without a time is not guessed.
 *
 * @returns `yyyy-MM-dd HH:mm`
 */
export function readDayAndTime(cell: Cell, { from1904 }: { readonly from1904: boolean }): ReadCell<string | null> {
  const text = wordsOf(cell);
  if (text === null) return { value: null };
  const plain = plainWidth(text);
  if (/^\d{5}\.\d+$/.test(plain)) {
    const minutes = Math.round(Number(plain) * MINUTES_A_DAY);
    return timed(Math.floor(minutes / MINUTES_A_DAY), minutes % MINUTES_A_DAY, from1904);
  }
  const [, day = '', hour, minute = '0'] = WRITTEN.exec(plain) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return { hint: HINT };
  return timed(day, Number(hour) * 60 + Number(minute), from1904);
}

function timed(day: Cell, minutes: number, from1904: boolean): ReadCell<string> {
  const read = readDay(day, { from1904 });
  if ('hint' in read || read.value === null) return { hint: HINT };
  const two = (number: number): string => String(number).padStart(2, '0');
  return { value: `${read.value} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}
