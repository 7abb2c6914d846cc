import type { Change, Successor } from '../change/change.rules.js';
import { type Dated, versionOn } from '../record/dated.rules.js';
import type { OnDay } from '../record/look-up.rules.js';
import type { AnyRecord, RecordOf, Thing } from '../record/things.rules.js';
import type { Named } from './finder.rules.js';
import { changesOfRecord } from './record-changes.rules.js';
import { DATE_COLUMNS, SUCCESSOR_COLUMNS, datesOf as toldDates } from './row-dates.rules.js';
import type { SheetColumn, SheetRow, SheetValue } from './sheet-column.rules.js';
import type { SheetCounty, SheetKind, SheetView } from './sheet-kind.rules.js';
import { type Told, toldBy } from './told.rules.js';

export type RowValues = Readonly<Record<string, SheetValue>>;

/** What is different from one kind of dated record to another. */
export interface RecordSheet<T extends Thing> extends Pick<SheetKind, 'name' | 'title' | 'columns' | 'known'> {
  readonly thing: T;
  readonly declare?: SheetKind['declare'];
  readonly keyOfNew?: SheetKind['keyOfNew'];
  /** Others take over when it ends. */
  readonly hasSuccessors: boolean;
  /** It tells of records and does not list them: none is closed for not being in it. */
  readonly isNoList?: true;
  /** Which records of the thing are in this sheet; all of them when absent. */
  readonly holds?: (record: RecordOf[T]) => boolean;
  /** The record as the row has it, on top of what stood. */
  build(told: Told, key: string, old: Dated<RecordOf[T]> | undefined, county: SheetCounty): RecordOf[T] | null;
  /** What else the row comes to, of other records. Not asked of a row that ends its record. */
  also?(row: SheetRow, county: SheetCounty, own: readonly Change[]): readonly Change[];
  cells(record: RecordOf[T], county: SheetView): RowValues;
}

/** A sheet whose rows are records with dates. */
export function recordSheet<T extends Thing>(sheet: RecordSheet<T>): SheetKind {
  const { thing, name, title, known, hasSuccessors } = sheet;
  return {
    name,
    title,
    thing,
    columns: [...sheet.columns, ...DATE_COLUMNS, ...(hasSuccessors ? SUCCESSOR_COLUMNS : [])],
    known,
    keyOfNew: sheet.keyOfNew ?? toldId,
    declare: sheet.declare ?? (() => null),
    toChanges: (row, county) => {
      const told = toldBy(row, county.finder);
      const key = county.keyOf(row);
      const versions = (county.records[thing].get(key) ?? []) as readonly Dated<RecordOf[T]>[];
      const build = (old: Dated<RecordOf[T]> | undefined) => sheet.build(told, key, old, county);
      const successors = hasSuccessors ? successorsOf(told, thing as Named) : [];
      const source = told.value<string | null>('source', null) ?? '';
      const changes = changesOfRecord({ thing, key, versions, build, successors, source }, row, county.day, told);
      if (told.faults.length > 0) return { faults: told.faults };
      const others = rowOp(row) === 'END' ? [] : (sheet.also?.(row, county, changes) ?? []);
      return { changes: [...others, ...changes] };
    },
    toRows: (county) =>
      inForce(sheet, county).map((record) => ({ ...sheet.cells(record, county), ...datesOf(record) })),
    listed: (county) => (sheet.isNoList ? [] : inForce(sheet, county).map((record) => keyOf(thing, record))),
  };
}

const rowOp = (row: SheetRow) => toldDates(row).op;

function successorsOf(told: Told, thing: Named): Successor[] {
  return told
    .references(thing, 'successors', [])
    .map((key, at) => ({ key, isPrincipal: at === 0, categoryPrefix: null, areaCode: null }));
}

function inForce<T extends Thing>({ thing, holds = () => true }: RecordSheet<T>, { records, day }: OnDay) {
  const found: Dated<RecordOf[T]>[] = [];
  for (const versions of (records[thing] as ReadonlyMap<string, readonly Dated<RecordOf[T]>[]>).values()) {
    const version = versionOn(versions, day);
    if (version && holds(version)) found.push(version);
  }
  return found;
}

const keyOf = (thing: Thing, record: AnyRecord): string =>
  thing === 'AREA' || thing === 'UNIT' ? (record as RecordOf['AREA']).code : (record as RecordOf['CELL']).id;

const datesOf = ({ validFrom, validTo }: Dated<object>): RowValues => ({ validFrom, validTo });

/** The id that a sheet's own column of ids tells; people leave it empty, an export fills it in. */
export const ID_COLUMN: SheetColumn = {
  field: 'id',
  header: '标识',
  others: ['系统标识', 'ID'],
  type: 'CODE',
  hint: '系统的标识。新增时空着；导出的表保留原样',
  example: '',
};

export const toldId = ({ values }: SheetRow): string | null => (values['id'] ?? null) as string | null;
export const toldText = ({ values }: SheetRow, field: string): string | null =>
  (values[field] ?? null) as string | null;
