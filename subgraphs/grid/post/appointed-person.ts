import type { Fault } from '../change/change.rules.js';
import type { Composition } from '../change/composition.rules.js';
import type { GridView } from '../grid-context.js';
import { identifyPeople } from '../person/identify-people.js';
import { asKept, toldFaults } from '../person/told-person.js';
import type { AppointedPersonInput } from './post-input.type.js';

export interface Appointed extends Composition {
  readonly personId: string;
}

/** Who is meant, and what of him is new. @param postId the faults are about its input */
export function appointedPerson({ cipher, atlas }: GridView, postId: string, person: AppointedPersonInput): Appointed {
  const { id, name = null, phone = null, idNo = null } = person;
  const faultAt = (code: Fault['code'], field: string | null, hint?: string): Fault => {
    const at = field === null ? 'person' : `person.${field}`;
    return { code, thing: 'POST', key: postId, field: at, line: null, facts: hint === undefined ? {} : { hint } };
  };
  if (id != null) {
    const isAlone = name === null && phone === null && idNo === null;
    return { personId: id, changes: [], faults: isAlone ? [] : [faultAt('FIELD_INVALID', 'id')] };
  }
  if (name === null) return { personId: '', changes: [], faults: [faultAt('FIELD_MISSING', 'name')] };
  const told = { name, phone, idNo };
  const faults = toldFaults(told).map(({ field, hint }) => faultAt('FIELD_INVALID', field, hint));
  if (faults.length > 0) return { personId: '', changes: [], faults };
  const { ids, changes } = identifyPeople(cipher, atlas, [asKept(told)]);
  return { personId: ids[0]!, changes, faults: [] };
}
