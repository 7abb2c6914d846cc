import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { HubError } from '../errors/hub-error.js';
import type { Cell } from './cell-text.rules.js';
import type { Table } from './table.js';
import { expandedBytes } from './zip-size.rules.js';

/** A workbook is a ZIP: what it says it holds is asked before anything is unpacked. */
const EXPANDED_BYTES = 256 * 1_024 * 1_024;
const ROWS_MAX = 50_000;
const COLUMNS_MAX = 200;

/**
 * The sheets of an XLSX or XLS, merged cells filled in with what they show. Numbers stay numbers: what a spreadsheet
 * has made of an identity number must be seen, not printed over.
 *
 * @throws HubError PAYLOAD_UNREADABLE
 */
export function readWorkbook(bytes: Buffer): Table[] {
  if (expandedBytes(bytes) > EXPANDED_BYTES) throw new HubError('PAYLOAD_UNREADABLE', { reason: 'workbook too large' });
  let workbook: WorkBook;
  try {
    workbook = read(bytes, { type: 'buffer', cellFormula: false, cellHTML: false, sheetRows: ROWS_MAX });
  } catch (cause) {
    throw new HubError('PAYLOAD_UNREADABLE', { reason: 'not a workbook' }, { cause });
  }
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((name) => ({ rows: rowsOf(workbook.Sheets[name] ?? {}), from1904 }));
}

function rowsOf(sheet: WorkSheet): Cell[][] {
  if (!sheet['!ref']) return [];
  // Rows beyond the limit are not read: the rest would be missed without a word.
  const isCut = sheet['!fullref'] !== undefined && sheet['!fullref'] !== sheet['!ref'];
  if (isCut) throw new HubError('PAYLOAD_UNREADABLE', { reason: 'too many rows', rowsMax: ROWS_MAX });
  const range = utils.decode_range(sheet['!ref']);
  const lastColumn = Math.min(range.e.c, COLUMNS_MAX - 1);
  const rows: Cell[][] = [];
  for (let row = 0; row <= range.e.r; row += 1) {
    const cells: Cell[] = [];
    for (let column = 0; column <= lastColumn; column += 1) {
      const cell = sheet[utils.encode_cell({ r: row, c: column })] as
        | { t: string; v?: unknown; w?: string }
        | undefined;
      cells.push(cell?.t === 'n' && typeof cell.v === 'number' ? cell.v : textOf(cell));
    }
    rows.push(cells);
  }
  for (const { s, e } of sheet['!merges'] ?? []) fill(rows, s, e);
  return rows;
}

const textOf = (cell: { v?: unknown; w?: string } | undefined): string | null =>
  cell?.v === undefined || cell.v === null ? null : String(cell.v);

function fill(rows: Cell[][], from: { r: number; c: number }, to: { r: number; c: number }): void {
  const shown = rows[from.r]?.[from.c] ?? null;
  for (let row = from.r; row <= Math.min(to.r, rows.length - 1); row += 1) {
    const cells = rows[row]!;
    for (let column = from.c; column <= Math.min(to.c, cells.length - 1); column += 1) cells[column] = shown;
  }
}
