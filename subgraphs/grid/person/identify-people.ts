import { v7 as uuidv7 } from 'uuid';
import type { Atlas } from '../atlas/atlas.js';
import type { PutChange } from '../change/change.rules.js';
import { PERSON_SINCE, type Person } from './person.rules.js';
import { idNoIndexOf, type PersonVault, phoneIndexOf } from './person-vault.js';
import { samePerson } from './same-person.rules.js';
import { sealedPerson } from './sealed-person.js';
import type { ToldPerson } from './told-person.js';

export interface Identified {
  /** Who each is, in the order told: somebody known already, or a new id. Told of twice it is one. */
  readonly ids: readonly string[];
  /** People who are new, and numbers that were not known of those who are not. Sealed. */
  readonly changes: readonly PutChange<'PERSON'>[];
}

/**
 * Who the people told of are: whoever has the identity number, else the name and telephone. Of somebody known nothing
 * is overwritten, only what was missing is added.
 *
 * @param told checked before, by `toldFaults`
 */
export function identifyPeople(
  vault: PersonVault,
  atlas: Pick<Atlas, 'people'>,
  told: readonly ToldPerson[],
): Identified {
  const { persons, idsByIdNo, idsByPhone } = atlas.people();
  const known = {
    persons: new Map<string, Person>(persons),
    idsByIdNo: new Map(idsByIdNo),
    idsByPhone: new Map(idsByPhone),
  };
  const changed = new Map<string, Person>();
  const ids = told.map((person) => {
    const marks = {
      name: person.name,
      phoneIndex: person.phone === null ? null : phoneIndexOf(vault, person.phone),
      idNoIndex: person.idNo === null ? null : idNoIndexOf(vault, person.idNo),
    };
    const id = samePerson(known, marks) ?? uuidv7();
    const kept = known.persons.get(id);
    const isNews =
      !kept || (kept.phoneIndex === null && marks.phoneIndex) || (kept.idNoIndex === null && marks.idNoIndex);
    if (!isNews) return id;
    const record: Person = { ...sealedPerson(vault, id, person), ...withoutNulls(kept ?? {}) };
    changed.set(id, record);
    known.persons.set(id, record);
    if (record.phoneIndex) add(known.idsByPhone, record.phoneIndex, id);
    if (record.idNoIndex) add(known.idsByIdNo, record.idNoIndex, id);
    return id;
  });
  return { ids, changes: [...changed.values()].map(personChange) };
}

const personChange = ({ id, name, phoneSealed, idNoSealed, phoneIndex, idNoIndex }: Person): PutChange<'PERSON'> => ({
  op: 'PUT',
  thing: 'PERSON',
  validFrom: PERSON_SINCE,
  record: { id, name, phoneSealed, idNoSealed, phoneIndex, idNoIndex },
});

const withoutNulls = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null)) as Partial<Value>;

function add(groups: Map<string, readonly string[]>, key: string, id: string): void {
  const ids = groups.get(key) ?? [];
  if (!ids.includes(id)) groups.set(key, [...ids, id]);
}
