import { type Cell, wordsOf } from '../../../platform/sheet/cell-text.rules.js';
import { headerKey } from '../../../platform/sheet/header-key.rules.js';
import type { Table } from '../../../platform/sheet/table.js';
import { readSheetCell } from './read-cell.rules.js';
import type { SheetColumn, SheetRow, SheetValue } from './sheet-column.rules.js';
import type { SheetFault } from './sheet-fault.rules.js';

export interface SheetShape {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
}

export interface ReadSheet {
  readonly rows: readonly SheetRow[];
  readonly faults: readonly SheetFault[];
}

/** A title, a subtitle and an empty row or two stand above the header. */
const ROWS_LOOKED_AT = 20;
/** Columns that people add for themselves. */
const OWN_COLUMNS = new Set(['序号', '备注', '说明', '编号序'].map(headerKey));
/** How the row begins that a template has for an example. */
export const EXAMPLE_MARK = '示例';

/** The rows of a sheet with every fault of its cells; of a file in another template what is missing and unknown. */
export function readSheet(tables: readonly Table[], shape: SheetShape, shapes: readonly SheetShape[]): ReadSheet {
  const [best] = tables
    .map((table) => ({ table, ...headerOf(table, shape) }))
    .sort((a, b) => b.columns.size - a.columns.size);
  const fault = best ? headerFault(best, shape, shapes) : refused('文件中没有表格');
  if (!best || fault) return { rows: [], faults: fault ? [fault] : [] };
  const faults: SheetFault[] = [];
  const rows = best.table.rows.flatMap((cells, at): SheetRow[] => {
    if (at <= best.at || isIdle(cells)) return [];
    return [readRow(cells, at + 1, best, faults)];
  });
  return { rows, faults };
}

interface Header {
  readonly table: Table;
  /** Index of its row. */
  readonly at: number;
  readonly columns: ReadonlyMap<SheetColumn, number>;
  readonly unknown: readonly string[];
}

/** The row that names most of the columns. */
function headerOf({ rows }: Table, { columns }: SheetShape): Omit<Header, 'table'> {
  const byKey = new Map(columns.flatMap((column) => namesOf(column).map((name) => [headerKey(name), column] as const)));
  let best: Omit<Header, 'table'> = { at: 0, columns: new Map(), unknown: [] };
  for (const [at, cells] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const found = new Map<SheetColumn, number>();
    const unknown: string[] = [];
    for (const [index, cell] of cells.entries()) {
      const name = wordsOf(cell);
      if (name === null || OWN_COLUMNS.has(headerKey(name))) continue;
      const column = byKey.get(headerKey(name));
      if (column === undefined || found.has(column)) unknown.push(name.slice(0, 20));
      else found.set(column, index);
    }
    if (found.size > best.columns.size || at === 0) best = { at, columns: found, unknown };
  }
  return best;
}

const namesOf = ({ header, others = [] }: SheetColumn): readonly string[] => [header, ...others];

function headerFault(header: Header, shape: SheetShape, shapes: readonly SheetShape[]): SheetFault | null {
  const missing = shape.columns.filter((column) => column.need === 'KEY' && !header.columns.has(column));
  const { unknown } = header;
  if (missing.length === 0 && unknown.length === 0) return null;
  const like = shapes
    .map((each) => ({ each, size: headerOf(header.table, each).columns.size }))
    .sort((a, b) => b.size - a.size)[0];
  const isOther = like !== undefined && like.each !== shape && like.size > header.columns.size;
  const said = [
    missing.length > 0 ? `缺少：${missing.map((column) => column.header).join('、')}` : '',
    unknown.length > 0 ? `不认得：${unknown.slice(0, 20).join('、')}` : '',
    isOther
      ? `看起来是“${like.each.title}”模板`
      : `应为“${shape.title}”模板：${shape.columns.map((c) => c.header).join('、')}`,
  ];
  return refused(`表头不符。${said.filter((part) => part !== '').join('；')}`, header.at + 1);
}

const refused = (message: string, line: number | null = null): SheetFault => ({
  code: 'SHEET_TEMPLATE_WRONG',
  line,
  column: null,
  message,
});

/** Nothing in it, an example, or a sum under the table. */
function isIdle(cells: readonly Cell[]): boolean {
  const first = cells.map(wordsOf).find((words) => words !== null);
  return first === undefined || first.startsWith(EXAMPLE_MARK) || /^(合\s*计|总\s*计|小\s*计)$/.test(first);
}

function readRow(cells: readonly Cell[], line: number, header: Header, faults: SheetFault[]): SheetRow {
  const values: Record<string, SheetValue> = {};
  for (const [column, index] of header.columns) {
    const read = readSheetCell(cells[index] ?? null, column, header.table.from1904);
    const isMissing = column.need === 'KEY' && 'value' in read && read.value === null;
    if ('value' in read && !isMissing) {
      values[column.field] = read.value;
      continue;
    }
    values[column.field] = null;
    const code = isMissing ? 'FIELD_MISSING' : 'FIELD_INVALID';
    faults.push({ code, line, column: column.header, message: 'hint' in read ? read.hint : '必填' });
  }
  return { line, values };
}
