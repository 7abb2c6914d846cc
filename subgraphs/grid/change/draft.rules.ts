import type { CountyIndex } from '../record/county-index.rules.js';
import { noteReferences, recordKeyOf, slotOf } from '../record/county-index.rules.js';
import type { Dated } from '../record/dated.rules.js';
import type { AnyRecord, RecordKey, RecordOf, Thing } from '../record/things.rules.js';

/** The county's records with changes laid over them, of which nothing is written yet. */
export interface Draft {
  versions<T extends Thing>(thing: T, key: string): readonly Dated<RecordOf[T]>[];
  /** What they were before any change. */
  before<T extends Thing>(thing: T, key: string): readonly Dated<RecordOf[T]>[];
  set(thing: Thing, key: string, versions: readonly Dated<AnyRecord>[]): void;
  /** Records whose versions were set, in the order in which they first were. */
  touched(): readonly RecordKey[];
  /** Records that name this one in some version, before or now. */
  naming(thing: Thing, key: string): readonly RecordKey[];
  /** Cells that have this code in some version, before or now. */
  cellsOfCode(code: string): readonly string[];
  /** Units that have this credit code in some version, before or now. */
  unitsOfCreditCode(creditCode: string): readonly string[];
  /** People who have this blind index of an identity number in some version, before or now. */
  personsOfIdNo(idNoIndex: string): readonly string[];
}

export function draftOf({
  records,
  dependants,
  cellIdsByCode,
  unitCodesByCreditCode,
  personIdsByIdNo,
}: CountyIndex): Draft {
  const laid = new Map<string, readonly Dated<AnyRecord>[]>();
  const keys: RecordKey[] = [];
  const named = new Map<string, Set<string>>();
  const coded = new Map<string, Set<string>>();
  const credited = new Map<string, Set<string>>();
  const numbered = new Map<string, Set<string>>();
  const base = (thing: Thing, key: string) => (records[thing].get(key) ?? []) as readonly Dated<AnyRecord>[];
  const both = (a: Iterable<string> = [], b: Iterable<string> = []): string[] => [...new Set([...a, ...b])];
  return {
    versions: (thing, key) => (laid.get(slotOf(thing, key)) ?? base(thing, key)) as never,
    before: (thing, key) => base(thing, key) as never,
    set: (thing, key, versions) => {
      if (!laid.has(slotOf(thing, key))) keys.push({ thing, key });
      laid.set(slotOf(thing, key), versions);
      for (const version of versions) {
        noteReferences(named, thing, key, version);
        if (thing === 'CELL') note(coded, (version as RecordOf['CELL']).code, key);
        if (thing === 'UNIT') note(credited, (version as RecordOf['UNIT']).creditCode, key);
        if (thing === 'PERSON') note(numbered, (version as RecordOf['PERSON']).idNoIndex, key);
      }
    },
    touched: () => keys,
    naming: (thing, key) => {
      const at = slotOf(thing, key);
      return both(dependants.get(at), named.get(at)).map(recordKeyOf);
    },
    cellsOfCode: (code) => both(cellIdsByCode.get(code), coded.get(code)),
    unitsOfCreditCode: (creditCode) => both(unitCodesByCreditCode.get(creditCode), credited.get(creditCode)),
    personsOfIdNo: (idNo) => both(personIdsByIdNo.get(idNo), numbered.get(idNo)),
  };
}

function note(keysOf: Map<string, Set<string>>, mark: string | null, key: string): void {
  if (mark !== null) keysOf.set(mark, (keysOf.get(mark) ?? new Set()).add(key));
}
