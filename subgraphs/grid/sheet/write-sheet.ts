import { utils, type WorkSheet, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import type { WrittenCell } from './sheet-cells.rules.js';

export interface WrittenTable {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** Text of a cell's own format: Excel then keeps long codes as they are typed. */
const AS_TEXT = '@';
const WIDTH_MAX = 40;

/** A workbook; codes and words are text, counts are numbers. */
export function writeWorkbook(tables: readonly WrittenTable[]): Buffer {
  const book = utils.book_new();
  for (const { name, rows } of tables) utils.book_append_sheet(book, sheetOf(rows), name);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

function sheetOf(rows: WrittenTable['rows']): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { t: 's', v: cell, z: AS_TEXT } : cell))),
  );
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.slice(0, 50).map((row) => [...String(row[column] ?? '')].length)),
  );
  sheet['!cols'] = widths.map((width) => ({ wch: Math.min(WIDTH_MAX, width * 2 + 2) }));
  return sheet;
}

/** With the mark by which Excel on Chinese Windows tells UTF-8, or in GB18030 for what does not. */
export function writeCsv(rows: WrittenTable['rows'], encoding: 'utf-8' | 'gb18030'): Buffer {
  const text = stringify(rows as WrittenCell[][], { bom: encoding === 'utf-8', record_delimiter: 'windows' });
  return encoding === 'utf-8' ? Buffer.from(text) : iconv.encode(text, 'gb18030');
}
