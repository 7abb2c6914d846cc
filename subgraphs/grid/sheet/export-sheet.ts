import { cellsOf, exampleOf, explained, headersOf } from './sheet-cells.rules.js';
import type { SheetView } from './sheet-kind.rules.js';
import { sheetKind } from './sheet-kind-named.js';
import { writeCsv, writeWorkbook } from './write-sheet.js';

export const SHEET_FORMATS = ['xlsx', 'csv', 'csv-gb18030'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export interface SheetFile {
  readonly fileName: string;
  readonly bytes: Buffer;
  /** Without the header. */
  readonly rows: number;
}

/**
 * What is in force on the day, as a file that the import takes: brought in again it changes nothing.
 *
 * @throws HubError SHEET_KIND_UNKNOWN
 */
export function exportSheet(county: SheetView, kindName: string, format: SheetFormat): SheetFile {
  const kind = sheetKind(kindName);
  const rows = kind.toRows(county).map((values) => cellsOf(kind, values));
  const table = [headersOf(kind), ...rows];
  const name = `${kind.title}-${county.day}`;
  if (format !== 'xlsx') {
    const bytes = writeCsv(table, format === 'csv' ? 'utf-8' : 'gb18030');
    return { fileName: `${name}.csv`, bytes, rows: rows.length };
  }
  return { fileName: `${name}.xlsx`, bytes: writeWorkbook([{ name: kind.title, rows: table }]), rows: rows.length };
}

/**
 * An empty sheet to fill in, with an example that is passed over and a page on the columns.
 *
 * @throws HubError SHEET_KIND_UNKNOWN
 */
export function sheetTemplate(kindName: string): SheetFile {
  const kind = sheetKind(kindName);
  const bytes = writeWorkbook([
    { name: kind.title, rows: [headersOf(kind), exampleOf(kind)] },
    { name: '填写说明', rows: explained(kind) },
  ]);
  return { fileName: `${kind.title}-模板.xlsx`, bytes, rows: 0 };
}
