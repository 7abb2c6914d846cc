import { readDay } from '../../../platform/sheet/cell-day.rules.js';
import {
  type Cell,
  plainWidth,
  type ReadCell,
  readCode,
  readList,
  wordsOf,
} from '../../../platform/sheet/cell-text.rules.js';
import { readDayAndTime } from '../../../platform/sheet/cell-time.rules.js';
import { readBack } from './harmless-cell.rules.js';
import type { SheetColumn, SheetValue, Words } from './sheet-column.rules.js';

const TEXT_MAX = 500;
const LIST_MAX = 100;

/** What a cell says in its column, or what would be right. */
export function readSheetCell(cell: Cell, column: SheetColumn, from1904: boolean): ReadCell<SheetValue> {
  const plain = typeof cell === 'string' ? readBack(cell) : cell;
  switch (column.type) {
    case 'TEXT':
      return bounded(wordsOf(plain));
    case 'CODE':
      return readCode(plain);
    case 'COUNT':
      return readWhole(plain);
    case 'DAY':
      return readDay(plain, { from1904 });
    case 'TIME':
      return readDayAndTime(plain, { from1904 });
    case 'LIST':
      return readWords(plain);
    case 'WORD':
      return readWord(plain, column.words ?? {});
  }
}

const bounded = (text: string | null): ReadCell<string | null> =>
  text !== null && text.length > TEXT_MAX ? { hint: `不超过 ${TEXT_MAX} 个字` } : { value: text };

function readWhole(cell: Cell): ReadCell<number | null> {
  const text = wordsOf(cell);
  if (text === null) return { value: null };
  const digits = /^(\d{1,7})(\.0+)?\s*[户人次个]?$/.exec(plainWidth(text))?.[1];
  return digits === undefined ? { hint: '应为 0 或正整数' } : { value: Number(digits) };
}

function readWords(cell: Cell): ReadCell<readonly string[]> {
  const words = readList(cell).map((word) => readBack(word));
  if (words.length > LIST_MAX) return { hint: `不超过 ${LIST_MAX} 项，以“、”分隔` };
  return words.some((word) => word.length > TEXT_MAX)
    ? { hint: `每项不超过 ${TEXT_MAX} 个字` }
    : { value: [...new Set(words)] };
}

function readWord(cell: Cell, words: Words): ReadCell<string | null> {
  const text = wordsOf(cell);
  if (text === null) return { value: null };
  const plain = plainWidth(text).replace(/\s+/g, '');
  const value = Object.keys(words).find((each) => words[each]?.includes(plain));
  return value === undefined ? { hint: `应为：${firstWords(words).join('、')}` } : { value };
}

export const firstWords = (words: Words): string[] => Object.values(words).flatMap(([first]) => first ?? []);
