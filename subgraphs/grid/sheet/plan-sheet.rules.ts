import type { Change } from '../change/change.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import type { BesidePut, Besides } from './besides.rules.js';
import { type Declared, finderOf } from './finder.rules.js';
import type { ReadSheet } from './read-sheet.rules.js';
import type { SheetRow } from './sheet-column.rules.js';
import type { SheetFault } from './sheet-fault.rules.js';
import type { SheetCounty, SheetKind } from './sheet-kind.rules.js';
import type { SheetPeople } from './sheet-people.rules.js';

export interface SheetPlan {
  readonly changes: readonly Change[];
  /** Beside the records. */
  readonly puts: readonly BesidePut[];
  readonly faults: readonly SheetFault[];
  /** Keys of rows with a fault: that others do not find them is no fault of theirs. */
  readonly faultyKeys: ReadonlySet<string>;
  /** Keys of records that stand on the day and are not in the file. */
  readonly unlisted: readonly string[];
}

export interface SheetGround {
  readonly county: CountyIndex;
  readonly people: SheetPeople;
  readonly besides: Besides;
  /** From this day on a row is in force that says no other, `yyyy-mm-dd`. */
  readonly day: string;
  newId(): string;
}

/** What the rows of a sheet would change, and what is wrong with them before the gate looks at them. */
export function planSheet(kind: SheetKind, { rows, faults: cellFaults }: ReadSheet, ground: SheetGround): SheetPlan {
  const { county, day, people, besides } = ground;
  const before = { ...county, day, people, besides, finder: finderOf(county, day, []) };
  const keys = new Map<SheetRow, string>();
  const declared: Declared[] = [];
  for (const row of rows) {
    const known = kind.known(row, before);
    const key = known ?? kind.keyOfNew(row) ?? ground.newId();
    keys.set(row, key);
    const name = known === undefined ? kind.declare(row, key) : null;
    if (name) declared.push(name);
  }
  const rowsInFile = new Map([...keys].map(([row, key]) => [key, row]));
  const on: SheetCounty = {
    ...county,
    day,
    people,
    besides,
    finder: finderOf(county, day, declared),
    rowsInFile,
    keyOf: (row) => keys.get(row) ?? '',
  };
  const faults = [...cellFaults, ...repeated(kind, rows, keys)];
  const faultyLines = new Set(faults.map(({ line }) => line));
  const changes: Change[] = [];
  const puts: BesidePut[] = [];
  for (const row of rows) {
    if (faultyLines.has(row.line)) continue;
    const result = kind.toChanges(row, on);
    if ('changes' in result) {
      for (const change of result.changes) changes.push(change);
      if (result.put) puts.push(result.put);
      continue;
    }
    faultyLines.add(row.line);
    for (const { code, field, message } of result.faults) {
      faults.push({ code, line: row.line, column: headerOf(kind, field), message });
    }
  }
  for (const { code, line, field, message } of kind.judge?.(puts, besides) ?? []) {
    faultyLines.add(line);
    faults.push({ code, line, column: headerOf(kind, field), message });
  }
  const faultyKeys = new Set(rows.filter(({ line }) => faultyLines.has(line)).map(on.keyOf));
  const unlisted = kind.listed({ records: county.records, day }).filter((key) => !rowsInFile.has(key));
  return { changes, puts, faults, faultyKeys, unlisted };
}

export const headerOf = ({ columns }: SheetKind, field: string | null): string | null =>
  columns.find((column) => column.field === field || (field !== null && column.fields?.includes(field)))?.header ??
  null;

function repeated(kind: SheetKind, rows: readonly SheetRow[], keys: ReadonlyMap<SheetRow, string>): SheetFault[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row): SheetFault[] => {
    const key = keys.get(row) ?? '';
    const first = lines.get(key);
    if (first === undefined) {
      lines.set(key, row.line);
      return [];
    }
    const column = kind.columns.find(({ need }) => need === 'KEY')?.header ?? null;
    return [{ code: 'SHEET_ROW_REPEATED', line: row.line, column, message: `与第 ${first} 行是同一条记录` }];
  });
}
