import {
  type AnyRecord,
  type CountyRecords,
  type RecordKey,
  referencesOf,
  THINGS,
  type Thing,
} from './things.rules.js';

/** All records of a county with what the checks of a change look up. */
export interface CountyIndex {
  readonly records: CountyRecords;
  /** By slot, the slots of the records that name it in some version. */
  readonly dependants: ReadonlyMap<string, ReadonlySet<string>>;
  /** Cells that have, or once had, a code. */
  readonly cellIdsByCode: ReadonlyMap<string, ReadonlySet<string>>;
  /** Units that have, or once had, a credit code. */
  readonly unitCodesByCreditCode: ReadonlyMap<string, ReadonlySet<string>>;
  /** People by the blind index of their identity number. */
  readonly personIdsByIdNo: ReadonlyMap<string, ReadonlySet<string>>;
}

export function countyIndexOf(records: CountyRecords): CountyIndex {
  const dependants = new Map<string, Set<string>>();
  for (const thing of THINGS) {
    for (const [key, versions] of records[thing]) {
      for (const version of versions) noteReferences(dependants, thing, key, version);
    }
  }
  return {
    records,
    dependants,
    cellIdsByCode: keysBy(records.CELL, ({ code }) => code),
    unitCodesByCreditCode: keysBy(records.UNIT, ({ creditCode }) => creditCode),
    personIdsByIdNo: keysBy(records.PERSON, ({ idNoIndex }) => idNoIndex),
  };
}

function keysBy<Version>(
  records: ReadonlyMap<string, readonly Version[]>,
  markOf: (version: Version) => string | null,
): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const [key, versions] of records) {
    for (const version of versions) {
      const mark = markOf(version);
      if (mark !== null) keys.set(mark, (keys.get(mark) ?? new Set()).add(key));
    }
  }
  return keys;
}

export function noteReferences(
  dependants: Map<string, Set<string>>,
  thing: Thing,
  key: string,
  record: AnyRecord,
): void {
  const own = slotOf(thing, key);
  for (const reference of referencesOf(thing, record)) {
    const at = slotOf(reference.thing, reference.key);
    dependants.set(at, (dependants.get(at) ?? new Set()).add(own));
  }
}

/** One string for a record of a thing, to be looked up by. */
export const slotOf = (thing: Thing, key: string): string => `${thing} ${key}`;

export function recordKeyOf(slot: string): RecordKey {
  const space = slot.indexOf(' ');
  return { thing: slot.slice(0, space) as Thing, key: slot.slice(space + 1) };
}
