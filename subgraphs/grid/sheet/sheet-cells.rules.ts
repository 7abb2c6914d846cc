import { harmless } from './harmless-cell.rules.js';
import { firstWords } from './read-cell.rules.js';
import { EXAMPLE_MARK } from './read-sheet.rules.js';
import type { SheetColumn, SheetValue } from './sheet-column.rules.js';
import type { SheetKind } from './sheet-kind.rules.js';

/** A cell to be written: numbers are counted with, everything else is text. */
export type WrittenCell = string | number | null;

export const headersOf = ({ columns }: Pick<SheetKind, 'columns'>): string[] => columns.map(({ header }) => header);

/** What reading gives back. */
export function cellsOf(kind: SheetKind, values: Readonly<Record<string, SheetValue>>): WrittenCell[] {
  return kind.columns.map((column) => writtenCell(column, values[column.field] ?? null));
}

function writtenCell({ words }: SheetColumn, value: SheetValue): WrittenCell {
  if (value === null || typeof value === 'number') return value;
  if (typeof value !== 'string') return value.length === 0 ? null : harmless(value.join('、'));
  return harmless(words?.[value]?.[0] ?? value);
}

/** A row that shows how it is done; reading passes it over. */
export const exampleOf = ({ columns }: SheetKind): WrittenCell[] =>
  columns.map(({ example }, at) => (at === 0 ? `${EXAMPLE_MARK}：${example}` : example) || null);

const NEEDS = { KEY: '必填', NEW: '新增时必填' } as const;
const TYPES = {
  TEXT: '文字',
  CODE: '号码（文本格式）',
  COUNT: '整数',
  DAY: '日期，如 2024-03-01、2024/3/1、2024年3月1日',
  TIME: '日期和时间（北京时间），如 2026-12-01 09:00',
  LIST: '多项，以“、”分隔',
  WORD: '选填其一',
} as const satisfies Record<SheetColumn['type'], string>;

/** What stands on the second sheet of a template, and in the reference. */
export function explained({ columns }: Pick<SheetKind, 'columns'>): string[][] {
  return [
    ['列名', '要求', '填法', '说明', '可填的词', '也认的列名', '示例'],
    ...columns.map(({ header, others = [], type, words, need, hint, example }) => [
      header,
      need ? NEEDS[need] : '可空',
      TYPES[type],
      hint,
      words ? firstWords(words).join('、') : '',
      others.join('、'),
      example,
    ]),
  ];
}
