import { type Dated, isInForceOn, versionAt } from './dated.rules.js';
import type { CountyRecords, RecordOf, Thing } from './things.rules.js';

/** The records on one day. */
export interface OnDay {
  readonly records: CountyRecords;
  readonly day: string;
}

/**
 * A record as it was that day; one that had ended by then as it was last, and one that had not begun as it was first.
 * Undefined for a key that never was.
 */
export function recordOn<T extends Thing>(
  { records, day }: OnDay,
  thing: T,
  key: string | null | undefined,
): Dated<RecordOf[T]> | undefined {
  if (key == null) return undefined;
  const versions = records[thing].get(key) as readonly Dated<RecordOf[T]>[] | undefined;
  return versionAt(versions, day) ?? versions?.[0];
}

/** A record and what is above it, the highest first. Ends at a circle, should there be one. */
export function chainOn<T extends 'AREA' | 'CELL' | 'UNIT'>(
  given: OnDay,
  thing: T,
  key: string | null,
): Dated<RecordOf[T]>[] {
  const chain: Dated<RecordOf[T]>[] = [];
  for (let record = recordOn(given, thing, key); record && !chain.includes(record); ) {
    chain.unshift(record);
    record = recordOn(given, thing, parentOf(record));
  }
  return chain;
}

const parentOf = (record: RecordOf['AREA' | 'CELL' | 'UNIT']): string | null =>
  'parentId' in record ? record.parentId : record.parentCode;

export const isInForce = (record: Dated<object>, { day }: Pick<OnDay, 'day'>): boolean => isInForceOn(record, day);
