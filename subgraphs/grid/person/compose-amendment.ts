import type { Fault } from '../change/change.rules.js';
import type { Composition } from '../change/composition.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { PERSON_SINCE } from './person.rules.js';
import type { PersonVault } from './person-vault.js';
import { sealedIdNo, sealedPhone } from './sealed-person.js';
import { asKept, type ToldPerson, toldFaults } from './told-person.js';

/** What is to be different of a person: what is not named stays, a number that is null is erased. */
export interface Amendment {
  readonly id: string;
  readonly name?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly idNo?: string | null | undefined;
  readonly expectedRevision?: number | null | undefined;
}

export function composeAmendment(vault: PersonVault, { records }: CountyIndex, amendment: Amendment): Composition {
  const { id, name, phone, idNo, expectedRevision } = amendment;
  const fault = (code: Fault['code'], field: string, facts: Fault['facts']): Fault => ({
    code,
    thing: 'PERSON',
    key: id,
    field,
    line: null,
    facts,
  });
  const kept = records.PERSON.get(id)?.at(-1);
  if (!kept) return { changes: [], faults: [fault('CODE_UNKNOWN', 'id', { unknown: id })] };
  const told: ToldPerson = { name: name ?? kept.name, phone: phone ?? null, idNo: idNo ?? null };
  const faults = toldFaults(told).map(({ field, hint }) => fault('FIELD_INVALID', field, { hint }));
  if (faults.length > 0) return { changes: [], faults };
  const said = asKept(told);
  const { validFrom: _from, validTo: _to, revision: _revision, ...before } = kept;
  const record = {
    ...before,
    name: said.name,
    ...(phone === undefined ? {} : sealedPhone(vault, id, said.phone)),
    ...(idNo === undefined ? {} : sealedIdNo(vault, id, said.idNo)),
  };
  return {
    changes: [{ op: 'PUT', thing: 'PERSON', validFrom: PERSON_SINCE, validTo: kept.validTo, record, expectedRevision }],
    faults: [],
  };
}
