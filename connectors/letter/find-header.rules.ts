import { type Cell, wordsOf } from '../../platform/sheet/cell-text.rules.js';
import { fieldOfHeader, type LetterField } from './letter-columns.rules.js';

export interface LetterHeader {
  /** Index of the header's row; the letters stand below it. */
  readonly row: number;
  /** By column: what it says above it. */
  readonly names: readonly string[];
  readonly fields: ReadonlyMap<LetterField, number>;
  /** A batch number in the title above the header, e.g. `批次号：L2026-015`. */
  readonly titleBatchNo: string | null;
}

/** A title, a subtitle and an empty row or two stand above the header. */
const ROWS_LOOKED_AT = 20;
const FIELDS_MIN = 3;

/** The first row of which at least three cells are columns we know; null when there is none. */
export function findHeader(rows: readonly (readonly Cell[])[]): LetterHeader | null {
  for (const [row, cells] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const fields = new Map<LetterField, number>();
    for (const [column, cell] of cells.entries()) {
      const field = fieldOfHeader(wordsOf(cell) ?? '');
      if (field && !fields.has(field)) fields.set(field, column);
    }
    if (fields.size < FIELDS_MIN) continue;
    const names = cells.map((cell, column) => wordsOf(cell)?.replace(/\s+/g, '') ?? `第${column + 1}列`);
    return { row, names, fields, titleBatchNo: batchNoAbove(rows.slice(0, row)) };
  }
  return null;
}

function batchNoAbove(rows: readonly (readonly Cell[])[]): string | null {
  const text = rows.flatMap((cells) => cells.map((cell) => wordsOf(cell) ?? '')).join(' ');
  return /批次?号?\s*[:：]\s*([\w〔〕()（）-]{2,40})/.exec(text)?.[1] ?? null;
}
