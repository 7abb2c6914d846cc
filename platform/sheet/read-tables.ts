import { readCsv } from './read-csv.js';
import type { Table } from './table.js';

/** How a ZIP (XLSX) and a compound file (XLS) begin. */
const WORKBOOKS = new Set(['504b0304', 'd0cf11e0']);

/**
 * The tables of a CSV, XLSX or XLS, by what the file is and not by its name.
 *
 * @throws HubError PAYLOAD_UNREADABLE when it is none of them
 */
export async function readTables(bytes: Buffer): Promise<Table[]> {
  if (!WORKBOOKS.has(bytes.toString('hex', 0, 4))) return [readCsv(bytes)];
  // Loaded when the first workbook comes.
  const { readWorkbook } = await import('./read-workbook.js');
  return readWorkbook(bytes);
}
