import { type Cell, plainWidth, type ReadCell, wordsOf } from './cell-text.rules.js';

/** Day 0 of spreadsheets' serial numbers, which count a 29 February 1900 that never was. */
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30);
/** Workbooks made on old Macintoshes begin 1462 days later. */
const SERIAL_1904_DAYS = 1_462;
const DAY_MS = 86_400_000;
const EARLIEST = '1950-01-01';
const CHINESE_DIGITS = '〇一二三四五六七八九';

/**
 * A day as people and spreadsheets write it: `2026-03-05`, `2026/3/5 9:30`, `2026.3.5`, `20260305`, `2026年3月5日`,
 * `二〇二六年三月五日`, full-width, or a serial number. A day without its year is not guessed.
 *
 * @returns `yyyy-MM-dd`
 */
export function readDay(cell: Cell, { from1904 }: { readonly from1904: boolean }): ReadCell<string | null> {
  const text = wordsOf(cell);
  if (text === null) return { value: null };
  const plain = plainWidth(text);
  const parts = writtenDay(plain) ?? writtenDay(arabicDay(plain));
  if (parts) return checked(parts[0], parts[1], parts[2]);
  const serial = /^\d{5}(\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : null;
  if (serial === null) return { hint: HINT };
  const date = new Date(SERIAL_EPOCH_MS + (serial + (from1904 ? SERIAL_1904_DAYS : 0)) * DAY_MS);
  return checked(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

const HINT = '日期应写作 2026-03-05、2026/3/5 或 2026年3月5日';

function writtenDay(text: string): [number, number, number] | null {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[T\s].{0,20})?$/.exec(text);
  const packed = parts ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return packed ? [Number(packed[1]), Number(packed[2]), Number(packed[3])] : null;
}

/** 二〇二六年三月十五日 → 2026年3月15日. */
function arabicDay(text: string): string {
  return text
    .slice(0, 20)
    .replace(/[零○Ｏ]/g, '〇')
    .replace(/([一二三])?十([一二三四五六七八九])?/g, (_, tens: string, ones: string) =>
      String((tens ? digitOf(tens) : 1) * 10 + (ones ? digitOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(digitOf(digit)));
}

const digitOf = (character: string): number => CHINESE_DIGITS.indexOf(character);

function checked(year: number, month: number, day: number): ReadCell<string> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThere && text >= EARLIEST ? { value: text } : { hint: HINT };
}
