import { readFile, stat } from 'node:fs/promises';
import { HubError } from '../../platform/errors/hub-error.js';
import { wordsOf } from '../../platform/sheet/cell-text.rules.js';
import { readTables } from '../../platform/sheet/read-tables.js';
import type { Table } from '../../platform/sheet/table.js';
import type { InputFault } from '../input-fault.rules.js';
import { invalid } from '../input-fault.rules.js';
import { findHeader, type LetterHeader } from './find-header.rules.js';
import type { LetterRowV1 } from './letter-row.js';
import { readLetterRow } from './read-row.rules.js';

export interface BatchRow {
  /** Its number in the file, from 1, as people see it. */
  readonly number: number;
  readonly row: LetterRowV1;
  readonly faults: readonly InputFault[];
}

export interface LetterBatch {
  readonly header: LetterHeader;
  readonly rows: readonly BatchRow[];
}

const FILE_BYTES = 50 * 1_024 * 1_024;

/**
 * Reads the index of a letter batch: CSV, XLSX or XLS by what the file is, not by its name.
 *
 * @throws HubError PAYLOAD_UNREADABLE when it is none of them or no row in it names the columns, BODY_TOO_LARGE
 */
export async function readLetterBatch(file: string, today: string): Promise<LetterBatch> {
  if ((await stat(file)).size > FILE_BYTES) throw new HubError('BODY_TOO_LARGE', { limitBytes: FILE_BYTES });
  const bytes = await readFile(file);
  for (const table of await readTables(bytes)) {
    const header = findHeader(table.rows);
    if (header) return { header, rows: rowsBelow(table, header, today) };
  }
  throw new HubError('PAYLOAD_UNREADABLE', { reason: 'no header row', columns: '批次号、序号、收信日期、摘要' });
}

function rowsBelow({ rows, from1904 }: Table, header: LetterHeader, today: string): BatchRow[] {
  const below = rows.slice(header.row + 1);
  const batchNo = header.titleBatchNo ?? onlyBatchNo(below, header);
  const reading = { header, from1904, batchNo, today };
  const read = below
    .map((cells, at) => ({ cells, number: header.row + at + 2 }))
    .filter(({ cells }) => cells.some((cell) => wordsOf(cell) !== null) && !isTotal(cells))
    .map(({ cells, number }) => ({ number, ...readLetterRow(cells, reading) }));
  return withRepeatedKeys(read);
}

/** The one batch number of the table, for rows that leave it out (a merged cell saved as CSV). */
function onlyBatchNo(rows: Table['rows'], header: LetterHeader): string | null {
  const column = header.fields.get('batchNo') ?? -1;
  const numbers = new Set(rows.map((cells) => wordsOf(cells[column] ?? null)).filter((text) => text !== null));
  return numbers.size === 1 ? [...numbers][0]! : null;
}

const isTotal = (cells: Table['rows'][number]): boolean =>
  /^(合\s*计|总\s*计|小\s*计)/.test(wordsOf(cells.find((cell) => wordsOf(cell) !== null) ?? null) ?? '');

/** Two letters under one number: the second would be taken for a supplement of the first. */
function withRepeatedKeys(rows: readonly BatchRow[]): BatchRow[] {
  const seen = new Map<string, string>();
  return rows.map((each) => {
    const { batchNo, seq, cells } = each.row;
    if (batchNo === null || seq === null) return each;
    const key = `${batchNo}/${seq}`;
    const content = JSON.stringify(cells);
    const known = seen.get(key);
    if (known === undefined) seen.set(key, content);
    if (known === undefined || known === content) return each;
    return { ...each, faults: [...each.faults, invalid('seq', '同一批次内序号重复而内容不同')] };
  });
}
