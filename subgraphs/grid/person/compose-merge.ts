import type { Change, Fault } from '../change/change.rules.js';
import type { Composition } from '../change/composition.rules.js';
import { type CountyIndex, recordKeyOf, slotOf } from '../record/county-index.rules.js';
import type { Dated } from '../record/dated.rules.js';
import type { RecordOf, Thing } from '../record/things.rules.js';
import { PERSON_SINCE, type Person } from './person.rules.js';
import type { PersonVault } from './person-vault.js';
import { sealedIdNo, sealedPhone } from './sealed-person.js';
import { idNoPlace, phonePlace } from './sealed-place.js';

export interface Merge {
  readonly keepId: string;
  readonly goneId: string;
  /** Of the person who stays. */
  readonly expectedRevision?: number | null | undefined;
}

/** The field that names a person, by the thing that has it. */
const NAMING = { POST: 'personId', ABSENCE: 'standInPersonId', DUTY: 'personId', CONTACT: 'personId' } as const;

/**
 * Two records of one person become one: whatever names the one that goes names the one that stays, in every version,
 * and what was not known of him is added. Of the one that goes nothing is left.
 */
export function composeMerge(vault: PersonVault, county: CountyIndex, merge: Merge): Composition {
  const { keepId, goneId, expectedRevision } = merge;
  const { records } = county;
  const fault = (code: Fault['code'], field: string, facts: Fault['facts'] = {}): Composition => ({
    changes: [],
    faults: [{ code, thing: 'PERSON', key: keepId, field, line: null, facts }],
  });
  const keep = records.PERSON.get(keepId)?.at(-1);
  const gone = records.PERSON.get(goneId)?.at(-1);
  if (!keep) return fault('CODE_UNKNOWN', 'keepId', { unknown: keepId });
  if (!gone) return fault('CODE_UNKNOWN', 'goneId', { unknown: goneId });
  const isOther = keep.idNoIndex !== null && gone.idNoIndex !== null && keep.idNoIndex !== gone.idNoIndex;
  if (isOther || keepId === goneId) return fault('FIELD_INVALID', 'goneId');
  const record = completed(vault, keep, gone);
  return {
    changes: [
      ...movedTo(county, keepId, goneId),
      { op: 'END', thing: 'PERSON', key: goneId, on: PERSON_SINCE },
      { op: 'PUT', thing: 'PERSON', validFrom: PERSON_SINCE, validTo: keep.validTo, record, expectedRevision },
    ],
    faults: [],
  };
}

/** Whoever stays, with what only the other had. A sealed value opens in its own row only, so it is sealed anew. */
function completed(vault: PersonVault, keep: Dated<Person>, gone: Dated<Person>): Person {
  const { validFrom: _from, validTo: _to, revision: _revision, ...record } = keep;
  const phone = keep.phoneSealed === null && gone.phoneSealed !== null;
  const idNo = keep.idNoSealed === null && gone.idNoSealed !== null;
  return {
    ...record,
    ...(phone ? sealedPhone(vault, keep.id, vault.open(gone.phoneSealed ?? '', phonePlace(gone.id))) : {}),
    ...(idNo ? sealedIdNo(vault, keep.id, vault.open(gone.idNoSealed ?? '', idNoPlace(gone.id))) : {}),
  };
}

/** Every version of every record that names the one, naming the other. */
function movedTo({ records, dependants }: CountyIndex, keepId: string, goneId: string): Change[] {
  const named = [...(dependants.get(slotOf('PERSON', goneId)) ?? [])].map(recordKeyOf);
  return named.flatMap(({ thing, key }) => {
    const field = isNaming(thing) ? NAMING[thing] : undefined;
    const versions = (records[thing].get(key) ?? []) as unknown as readonly Dated<Readonly<Record<string, unknown>>>[];
    return versions.flatMap(({ validFrom, validTo, revision: _, ...record }) =>
      field !== undefined && record[field] === goneId
        ? [{ op: 'PUT', thing, validFrom, validTo, record: { ...record, [field]: keepId } } as unknown as Change]
        : [],
    );
  });
}

const isNaming = (thing: Thing): thing is keyof typeof NAMING & keyof RecordOf => thing in NAMING;
