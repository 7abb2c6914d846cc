import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { readTables } from '../../../platform/sheet/read-tables.js';
import type { Table } from '../../../platform/sheet/table.js';
import type { AtlasCache } from '../atlas/atlas-cache.js';
import type { Applied } from '../change/apply-changes.js';
import type { Change, EndChange } from '../change/change.rules.js';
import type { ChangeCounty } from '../change/change-county.js';
import type { PersonVault } from '../person/person-vault.js';
import { slotOf } from '../record/county-index.rules.js';
import type { OnDay } from '../record/look-up.rules.js';
import type { BesidePut } from './besides.rules.js';
import { sheetFaultOf } from './gate-faults.rules.js';
import { headerOf, planSheet, type SheetPlan } from './plan-sheet.rules.js';
import { readBesides } from './read-besides.js';
import { type ReadSheet, readSheet } from './read-sheet.rules.js';
import { recordLabel } from './record-label.rules.js';
import type { SheetFault } from './sheet-fault.rules.js';
import type { SheetKind } from './sheet-kind.rules.js';
import { sheetKind } from './sheet-kind-named.js';
import { SHEET_KINDS } from './sheet-kinds.rules.js';
import type { SheetEffect, SheetOutcome } from './sheet-outcome.js';
import { sheetPeopleOf } from './sheet-people.js';
import { writeBesides } from './write-besides.js';

/** A file that somebody brings. */
export interface SheetImport {
  /** Name of the kind. */
  readonly kind: string;
  readonly bytes: Buffer;
  readonly fileName: string;
  /** Subject of the viewer's token, or the name of a command. */
  readonly by: string;
  /** Says what would be changed, and changes nothing. */
  readonly isTrial: boolean;
  /** From this day on what says no other day is in force, `yyyy-mm-dd`; today when absent. */
  readonly from?: string | undefined;
  /** The file is the whole list: what is not in it is to be closed. */
  readonly isComplete?: boolean;
  /** How many records the caller knows will be closed. Another number closes none, and imports nothing. */
  readonly confirmedClosings?: number | undefined;
}

export interface SheetDesk {
  readonly atlases: Pick<AtlasCache, 'current' | 'expire'>;
  readonly change: ChangeCounty;
  readonly vault: PersonVault;
  fork(): EntityManager;
  now(): Date;
}

const FILE_BYTES = 20 * 1_024 * 1_024;
/** As many as are read of a workbook. */
const ROWS = 50_000;
/** Faults that are told; of more only how many they are. */
const FAULTS_TOLD = 1_000;
/** Somebody else may change the same records meanwhile: then the file is read against what they made of them. */
const ATTEMPTS = 3;

/**
 * Brings a file in, whole or not at all: one change set, one revision. The same file again changes nothing.
 *
 * @throws HubError SHEET_KIND_UNKNOWN, SHEET_UNREADABLE, SHEET_TOO_LARGE, RECORD_CHANGED_MEANWHILE
 */
export async function importSheet(desk: SheetDesk, file: SheetImport): Promise<SheetOutcome> {
  const kind = sheetKind(file.kind);
  const sheet = readSheet(await tablesOf(file.bytes), kind, SHEET_KINDS);
  if (sheet.rows.length > ROWS) throw new HubError('SHEET_TOO_LARGE', { limitRows: ROWS });
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcome = await attemptImport(desk, file, kind, sheet);
      const isOvertaken = outcome.faults.some(({ code }) => code === 'RECORD_CHANGED_MEANWHILE');
      if (!isOvertaken || attempt === ATTEMPTS) return outcome;
    } catch (error) {
      const isOvertaken = error instanceof HubError && error.code === 'RECORD_CHANGED_MEANWHILE';
      if (!isOvertaken || attempt === ATTEMPTS) throw error;
    }
    desk.atlases.expire();
  }
}

/** @throws HubError SHEET_UNREADABLE, SHEET_TOO_LARGE */
async function tablesOf(bytes: Buffer): Promise<Table[]> {
  if (bytes.length > FILE_BYTES) throw new HubError('SHEET_TOO_LARGE', { limitBytes: FILE_BYTES });
  try {
    return await readTables(bytes);
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    throw new HubError('SHEET_UNREADABLE', error.facts, { cause: error });
  }
}

async function attemptImport(
  desk: SheetDesk,
  file: SheetImport,
  kind: SheetKind,
  sheet: ReadSheet,
): Promise<SheetOutcome> {
  const atlas = await desk.atlases.current();
  const day = file.from ?? countyDay(desk.now());
  const plan = planSheet(kind, sheet, {
    county: atlas.index(),
    people: sheetPeopleOf(desk.vault, atlas),
    besides: await readBesides(desk.fork(), kind, atlas, desk.now()),
    day,
    newId: uuidv7,
  });
  const closing = file.isComplete ? plan.unlisted : [];
  const ends = closing.map((key) => ({ op: 'END', thing: kind.thing, key, on: day }) as EndChange);
  const isHalted = plan.faults.length > 0 || (closing.length > 0 && file.confirmedClosings !== closing.length);
  const isTrial = file.isTrial || isHalted;
  const changes: Change[] = [...plan.changes, ...ends];
  const beside = (tx: EntityManager) => writeBesides(tx, plan.puts, { by: file.by, at: desk.now() });
  const options = { by: file.by, through: throughOf(file), isTrial };
  const applied = await desk.change(changes, plan.puts.length > 0 ? { ...options, beside } : options);
  const county = { records: atlas.records, day };
  const faults = [...plan.faults, ...gateFaults(kind, county, plan, applied)];
  if (!file.isTrial && closing.length > 0 && file.confirmedClosings !== closing.length) {
    faults.push(unconfirmed(closing.length));
  }
  const written = new Map(applied.writes.map(({ thing, key, come }) => [slotOf(thing, key), come.at(-1)]));
  return {
    kind: kind.name,
    rows: sheet.rows.length,
    revision: applied.revision,
    effects: [
      ...applied.effects.map((effect) => ({
        ...effect,
        label: recordLabel(county, effect, written.get(slotOf(effect.thing, effect.key))),
        columns: columnsOf(kind, effect.fields),
      })),
      ...plan.puts.map((put) => besideEffect(kind, put)),
    ],
    faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, FAULTS_TOLD),
    faultCount: faults.length,
    closings: closing.length,
  };
}

const columnsOf = (kind: SheetKind, fields: readonly string[]): string[] =>
  fields.map((field) => headerOf(kind, field) ?? field);

const besideEffect = (kind: SheetKind, { thing, row, standing, on, fields, label, line }: BesidePut): SheetEffect => ({
  ...{ thing, key: row.id, kind: standing ? 'AMENDED' : 'ADDED', on, fields, line, label },
  columns: columnsOf(kind, fields),
});

/** What is said of rows whose own fault is told already is left out. */
function gateFaults(kind: SheetKind, county: OnDay, plan: SheetPlan, { faults }: Applied): SheetFault[] {
  return faults
    .filter(({ facts }) => !plan.faultyKeys.has(String(facts['unknown'] ?? facts['retired'] ?? '')))
    .map((fault) => sheetFaultOf(kind, county, fault));
}

const unconfirmed = (closings: number): SheetFault => ({
  code: 'SHEET_CLOSING_UNCONFIRMED',
  line: null,
  column: null,
  message: `表中没有的 ${closings} 条记录将被撤销；请先试导入核对，再以此条数确认`,
});

/** Name and content of the file, as the log of changes keeps it. */
function throughOf({ fileName, bytes }: SheetImport): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return `${fileName.split(/[\\/]/).at(-1)?.slice(0, 100) ?? ''}#${hash}`;
}
