import { type Dated, newestRevision } from '../record/dated.rules.js';
import type { AnyRecord, CountyRecords, RecordKey } from '../record/things.rules.js';
import type { Change } from './change.rules.js';

/**
 * Changes a record in all its versions from a day on, each as long as it is in force. `alter` answers the record
 * itself where nothing is to be changed. Somebody else's change of it meanwhile is a fault.
 */
export function altered<R extends AnyRecord>(
  records: CountyRecords,
  { thing, key }: RecordKey,
  on: string,
  alter: (record: Dated<R>) => R,
): Change[] {
  const versions = (records[thing].get(key) ?? []) as unknown as readonly Dated<R>[];
  const expectedRevision = newestRevision(versions);
  return versions
    .filter(({ validTo }) => validTo === null || validTo > on)
    .flatMap((version): Change[] => {
      const record = alter(version);
      if (record === version) return [];
      const validFrom = version.validFrom > on ? version.validFrom : on;
      const put = { op: 'PUT', thing, validFrom, validTo: version.validTo, record, expectedRevision };
      return [put as unknown as Change];
    });
}
