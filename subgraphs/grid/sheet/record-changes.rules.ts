import type { Change, EndChange, PutChange, Successor } from '../change/change.rules.js';
import { type Dated, versionOn } from '../record/dated.rules.js';
import { isAlike, type RecordOf, type Thing } from '../record/things.rules.js';
import { datesOf, type RowDates } from './row-dates.rules.js';
import type { SheetRow } from './sheet-column.rules.js';
import type { Told } from './told.rules.js';

/** The record a row is about, and what the row makes of what stood of it. */
export interface RowRecord<T extends Thing> {
  readonly thing: T;
  readonly key: string;
  readonly versions: readonly Dated<RecordOf[T]>[];
  /** Null when nothing can be made of it: then there is a fault. */
  build(old: Dated<RecordOf[T]> | undefined): RecordOf[T] | null;
  readonly successors: readonly Successor[];
  readonly source: string;
}

/**
 * The changes of one row. What it says is alike to what stands: none. Else from the row's day on, or from the file's
 * where the row only repeats since when the record is in force: what was before stays as it was.
 *
 * @param day of the file
 */
export function changesOfRecord<T extends Thing>(
  record: RowRecord<T>,
  row: SheetRow,
  day: string,
  told: Told,
): Change[] {
  const { versions } = record;
  const dates = datesOf(row);
  if (dates.from !== null && dates.until !== null && dates.until <= dates.from) {
    told.wrong('validTo', '应晚于生效日期');
    return [];
  }
  const writing = new Writing(record, row.line);
  const standing = versionOn(versions, day) ?? versions.find(({ validFrom }) => validFrom > day);
  if (dates.op === 'END') return ended(writing, standing, dates.until ?? day, told);
  if (standing === undefined) return begun(writing, dates, day, told);
  return amended(writing, standing, dates, day, told);
}

class Writing<T extends Thing> {
  /** Of the record as the file was read against it: somebody else's change meanwhile is seen. */
  private readonly expectedRevision: number;

  constructor(
    readonly record: RowRecord<T>,
    private readonly line: number,
  ) {
    this.expectedRevision = Math.max(0, ...record.versions.map(({ revision }) => revision));
  }

  put(value: RecordOf[T], validFrom: string, validTo: string | null | undefined): Change {
    const { line, expectedRevision } = this;
    const { thing } = this.record;
    const change: PutChange<T> = { op: 'PUT', thing, record: value, validFrom, validTo, line, expectedRevision };
    return change as unknown as Change;
  }

  end(on: string): EndChange {
    const { line, expectedRevision } = this;
    const { thing, key, successors, source } = this.record;
    return { op: 'END', thing, key, on, line, expectedRevision, successors, source };
  }
}

function ended<T extends Thing>(
  writing: Writing<T>,
  standing: Dated<RecordOf[T]> | undefined,
  on: string,
  told: Told,
): Change[] {
  if (standing !== undefined) return [writing.end(on)];
  if (writing.record.versions.length === 0) told.wrong(null, '没有这条记录，无法撤销', 'CODE_UNKNOWN');
  return [];
}

/** Of what is not there, or not any more. */
function begun<T extends Thing>(writing: Writing<T>, { op, from, until }: RowDates, day: string, told: Told): Change[] {
  const { versions, thing, build } = writing.record;
  const last = versions.at(-1);
  const value = build(last);
  if (value === null) return [];
  if (last !== undefined && op !== 'ADD') {
    const isListed = isAlike(thing, value, last) && (from ?? last.validFrom) >= last.validFrom;
    if (!isListed || (until !== last.validTo && until !== null)) {
      told.wrong(null, `已于 ${last.validTo} 撤销；要恢复请在“操作”中写新增，并写明生效日期`, 'CODE_RETIRED');
    }
    return [];
  }
  if (op === 'AMEND' || op === 'CORRECT') {
    told.wrong(null, '没有这条记录，无法变更', 'CODE_UNKNOWN');
    return [];
  }
  const begins = from ?? day;
  if (until !== null && until <= begins) told.wrong('validTo', '应晚于生效日期（空着为导入当日）');
  return [writing.put(value, begins, until)];
}

function amended<T extends Thing>(
  writing: Writing<T>,
  standing: Dated<RecordOf[T]>,
  { op, from, until }: RowDates,
  day: string,
  told: Told,
): Change[] {
  const { versions, thing, build } = writing.record;
  const begins = standing.validFrom;
  const usual = from !== null && from > begins ? from : day > begins ? day : begins;
  const effective = op === 'CORRECT' ? (from ?? begins) : usual;
  const base = versionOn(versions, effective) ?? standing;
  const value = build(base);
  if (value === null) return [];
  const isSame = isAlike(thing, value, base);
  if (op === 'ADD' && !isSame) told.wrong(null, '已有这条记录；要改请写变更或空着', 'CODE_TAKEN');
  if (isSame && op !== 'CORRECT') {
    if (until === null || until === base.validTo) return [];
    if (until <= base.validFrom) told.wrong('validTo', `应晚于生效日期 ${base.validFrom}`);
    const isShorter = base.validTo === null || until < base.validTo;
    return [isShorter ? writing.end(until) : writing.put(value, base.validFrom, until)];
  }
  if (until !== null && until <= effective) told.wrong('validTo', `应晚于变更之日 ${effective}`);
  const put = writing.put(value, effective, until ?? undefined);
  // A correction that reaches further back than what stands takes that with it.
  return effective < begins ? [put, writing.put(value, begins, until ?? undefined)] : [put];
}
