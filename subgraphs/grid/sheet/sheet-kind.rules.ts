import type { Change } from '../change/change.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import type { OnDay } from '../record/look-up.rules.js';
import type { Beside, Thing } from '../record/things.rules.js';
import type { BesidePut, Besides } from './besides.rules.js';
import type { Declared, Finder } from './finder.rules.js';
import type { SheetColumn, SheetRow, SheetValue } from './sheet-column.rules.js';
import type { RowFault } from './sheet-fault.rules.js';
import type { SheetPeople } from './sheet-people.rules.js';

/** The county as the rows of a file are read against it. */
export interface SheetCounty extends CountyIndex {
  /** From this day on a row is in force that says no other, `yyyy-mm-dd`. */
  readonly day: string;
  readonly finder: Finder;
  readonly people: SheetPeople;
  readonly besides: Besides;
  /** The rows of the file by the keys of their records. */
  readonly rowsInFile: ReadonlyMap<string, SheetRow>;
  /** The key of the row's record; a new one of a record that is new. */
  keyOf(row: SheetRow): string;
}

/** What a row comes to. */
export type RowResult =
  | { readonly changes: readonly Change[]; readonly put?: BesidePut }
  | { readonly faults: readonly RowFault[] };

/** The county on a day, with people as they may be shown. */
export interface SheetView extends OnDay {
  readonly people: Pick<SheetPeople, 'shown'>;
  readonly besides: Besides;
}

/** One kind of sheet. Another one is an entry beside these; nothing else of reading or writing knows them. */
export interface SheetKind {
  /** In commands: `bin/hub grid import cells`. */
  readonly name: string;
  /** 网格. */
  readonly title: string;
  /** What its rows are. */
  readonly thing: Thing | Beside;
  readonly columns: readonly SheetColumn[];
  /** The key of the record a row is about; undefined when there is none yet. */
  known(row: SheetRow, county: Omit<SheetCounty, 'keyOf' | 'rowsInFile'>): string | undefined;
  /** The key that the row itself gives a record that is new; null for one that gets an id. */
  keyOfNew(row: SheetRow): string | null;
  /** What rows of the file may be named by; null for what nobody names. */
  declare(row: SheetRow, key: string): Declared | null;
  toChanges(row: SheetRow, county: SheetCounty): RowResult;
  /** What is wrong with what the rows put beside the records, taken together. */
  judge?(puts: readonly BesidePut[], besides: Besides): readonly (RowFault & { readonly line: number })[];
  /** What is in force on the day, as rows: one value a column. */
  toRows(county: SheetView): Readonly<Record<string, SheetValue>>[];
  /** Keys of what is in force on the day: what a complete list has to have. */
  listed(county: OnDay): readonly string[];
}
