import type { ErrorCode } from '../../../platform/errors/catalogue.js';
import type { ErrorFacts } from '../../../platform/errors/hub-error.js';
import { recordOn } from '../record/look-up.rules.js';
import { type CountyRecords, type RecordOf, THING_RULES, type Thing } from '../record/things.rules.js';
import type { Change, Fault } from './change.rules.js';
import type { Composition } from './composition.rules.js';

/** Fields of which some may not be told. */
export type Told<T extends Thing> = { readonly [F in keyof RecordOf[T]]?: RecordOf[T][F] | undefined };

/** A record as somebody wants it from a day on: a new one, or one that is there with some fields changed. */
export interface Wish<T extends Thing> {
  readonly thing: T;
  readonly key: string;
  /** First day, `yyyy-mm-dd`. */
  readonly on: string;
  /** What is not told stays as it is. */
  readonly told: Told<T>;
  /** What a new record has where nothing is told. */
  readonly otherwise: Told<T>;
  /** Of a record that is there, the revision that was read; null for a new one. */
  readonly expectedRevision: number | null | undefined;
  /** Told where it is known without the revision; else a record without one is new. */
  readonly isNew?: boolean;
  /** Which of several in the input; faults name it. */
  readonly line?: number;
}

/**
 * Whoever changes a record names the revision he read, and whoever adds one names none: neither happens by mistake.
 * What has ended is not changed any more.
 */
export function composePut<T extends Thing>(records: CountyRecords, wish: Wish<T>): Composition {
  const { thing, key, on, told, otherwise, expectedRevision, line } = wish;
  const isNew = wish.isNew ?? expectedRevision == null;
  const known = recordOn({ records, day: on }, thing, key);
  const fault = (code: ErrorCode, field: string, facts: ErrorFacts = {}): Fault => ({
    code,
    thing,
    key,
    field,
    line: line ?? null,
    facts,
  });
  const own = THING_RULES[thing].key;
  const refused = (...faults: Fault[]): Composition => ({ changes: [], faults });
  if (!known && !isNew) return refused(fault('CODE_UNKNOWN', own, { unknown: key }));
  if (known && isNew) return refused(fault('CODE_TAKEN', own, { code: key, by: key }));
  if (known && expectedRevision == null) return refused(fault('FIELD_MISSING', 'revision'));
  if (known?.validTo != null && known.validTo <= on) {
    return refused(fault('CODE_RETIRED', own, { retired: key, from: known.validFrom, until: known.validTo }));
  }
  const record = { ...otherwise, ...known, ...defined(told), [own]: key } as unknown as RecordOf[T];
  const missing = THING_RULES[thing].fields.filter((field) => record[field as keyof RecordOf[T]] === undefined);
  if (missing.length > 0) return refused(...missing.map((field) => fault('FIELD_MISSING', field)));
  const change = { op: 'PUT', thing, validFrom: on, record, expectedRevision, ...(line === undefined ? {} : { line }) };
  return { changes: [change as unknown as Change], faults: [] };
}

const defined = (told: object): object =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
