import { v7 as uuidv7 } from 'uuid';
import { idNumberFault, readIdNumber } from '../../../contracts/codes/id-number.js';
import { maskIdNo, maskPhone } from '../../../contracts/codes/mask-number.js';
import { telephoneFault } from '../../../contracts/codes/telephone.js';
import type { Atlas } from '../atlas/atlas.js';
import type { PutChange } from '../change/change.rules.js';
import { PERSON_SINCE, type Person } from '../person/person.rules.js';
import { idNoIndexOf, type PersonVault, phoneIndexOf } from '../person/person-vault.js';
import { samePerson } from '../person/same-person.rules.js';
import { idNoPlace, phonePlace } from '../person/sealed-place.js';
import type { Dated } from '../record/dated.rules.js';
import { UNWRITTEN } from '../record/timeline.rules.js';
import type { SheetRow } from './sheet-column.rules.js';
import type { RowFault } from './sheet-fault.rules.js';
import type { Identified, SheetPeople, ShownPerson } from './sheet-people.rules.js';

/** What a row says of somebody. Null: nothing. */
interface Told {
  readonly name: string;
  readonly phone: string | null;
  readonly idNo: string | null;
}

const isMasked = (number: string | null): number is string => number?.includes('*') ?? false;
/** A number that is said in full. */
const inFull = (number: string | null): string | null => (isMasked(number) ? null : number);

/** The people of one file over those of the county: who is new in one row is known in the next. */
export function sheetPeopleOf(vault: PersonVault, atlas: Pick<Atlas, 'people'>): SheetPeople {
  const index = atlas.people();
  const known = {
    persons: new Map<string, Dated<Person>>(index.persons),
    idsByPhone: new Map(index.idsByPhone),
    idsByIdNo: new Map(index.idsByIdNo),
  };
  const identified = new Map<SheetRow, Identified>();
  let idsByName: Map<string, string[]> | undefined;

  const sameName = (name: string): readonly string[] => {
    if (idsByName === undefined) {
      idsByName = new Map();
      for (const person of known.persons.values()) add(idsByName, person.name, person.id);
    }
    return idsByName.get(name) ?? [];
  };

  const shown = (id: string): ShownPerson | null => {
    const person = known.persons.get(id);
    if (!person) return null;
    const { name, phoneSealed, idNoSealed } = person;
    return {
      name,
      phone: phoneSealed === null ? null : maskPhone(vault.open(phoneSealed, phonePlace(id))),
      idNo: idNoSealed === null ? null : maskIdNo(vault.open(idNoSealed, idNoPlace(id))),
    };
  };

  const looksLike = (id: string, told: Told): boolean => {
    const person = known.persons.get(id);
    if (person?.name !== told.name) return false;
    const masks = isMasked(told.phone) || isMasked(told.idNo) ? shown(id) : null;
    if (isMasked(told.phone) && masks?.phone !== told.phone) return false;
    if (isMasked(told.idNo)) return masks?.idNo === told.idNo;
    return told.idNo === null || person.idNoIndex === null || person.idNoIndex === idNoIndexOf(vault, told.idNo);
  };

  /** Known already, or null: new; or what has to be said to tell. */
  const whoIs = (told: Told, held: readonly string[]): string | null | RowFault => {
    const holders = held.filter((id) => looksLike(id, told));
    if (holders.length === 1) return holders[0]!;
    const [phone, idNo] = [inFull(told.phone), inFull(told.idNo)];
    if (phone !== null || idNo !== null) {
      return samePerson(known, {
        name: told.name,
        phoneIndex: phone === null ? null : phoneIndexOf(vault, phone),
        idNoIndex: idNo === null ? null : idNoIndexOf(vault, idNo),
      });
    }
    const others = sameName(told.name);
    if (isMasked(told.phone) || isMasked(told.idNo)) {
      const [only, ...more] = others.filter((id) => looksLike(id, told));
      if (only !== undefined && more.length === 0) return only;
      return { code: 'FIELD_INVALID', field: isMasked(told.phone) ? 'phone' : 'idNo', message: MASKED_HINT };
    }
    if (others.length === 0) return null;
    return { code: 'FIELD_MISSING', field: 'phone', message: '已有同名人员，请填写电话或证件号以便认定' };
  };

  const keep = (id: string, told: Told): PutChange<'PERSON'>[] => {
    const before = known.persons.get(id);
    const after = amended(vault, id, before, told);
    if (before && isSamePerson(before, after)) return [];
    known.persons.set(id, { ...after, validFrom: PERSON_SINCE, validTo: null, revision: UNWRITTEN });
    if (idsByName && before?.name !== after.name) add(idsByName, after.name, id);
    if (after.phoneIndex !== null) add(known.idsByPhone, after.phoneIndex, id);
    if (after.idNoIndex !== null) add(known.idsByIdNo, after.idNoIndex, id);
    return [{ op: 'PUT', thing: 'PERSON', validFrom: PERSON_SINCE, record: after }];
  };

  const identify = (row: SheetRow, held: readonly string[]): Identified => {
    const told = toldBy(row);
    const faults = toldFaults(told);
    if (faults.length > 0) return { faults };
    const who = whoIs(told, held);
    if (who !== null && typeof who === 'object') return { faults: [who] };
    const id = who ?? uuidv7();
    return { id, changes: keep(id, told).map((change) => ({ ...change, line: row.line })) };
  };

  return {
    shown,
    identify: (row, held) => {
      const found = identified.get(row) ?? identify(row, held);
      identified.set(row, found);
      return found;
    },
  };
}

const MASKED_HINT = '没有（或不止一个）同名且号码相符的人员；请填写完整号码';

function toldBy({ values }: SheetRow): Told {
  const text = (field: string): string | null => (values[field] ?? null) as string | null;
  const idNo = text('idNo');
  return {
    name: text('personId') ?? '',
    phone: text('phone'),
    idNo: isMasked(idNo) ? idNo : idNo && (readIdNumber(idNo) ?? idNo),
  };
}

const NAME_LENGTH = 50;

function toldFaults({ name, phone, idNo }: Told): RowFault[] {
  const invalid = (field: string, message: string | null): RowFault[] =>
    message === null ? [] : [{ code: 'FIELD_INVALID', field, message }];
  const length = [...name].length;
  return [
    ...invalid('personId', length < 2 || length > NAME_LENGTH ? `应为 2 至 ${NAME_LENGTH} 字` : null),
    ...(phone === null || isMasked(phone) ? [] : invalid('phone', telephoneFault(phone))),
    ...(idNo === null || isMasked(idNo) ? [] : invalid('idNo', idNumberFault(idNo))),
  ];
}

/** What is not said, or masked, stays as it is kept; the same number keeps its sealed form. */
function amended(vault: PersonVault, id: string, before: Person | undefined, told: Told): Person {
  const [phone, idNo] = [inFull(told.phone), inFull(told.idNo)];
  const phoneIndex = phone === null ? null : phoneIndexOf(vault, phone);
  const idNoIndex = idNo === null ? null : idNoIndexOf(vault, idNo);
  const keepsPhone = phone === null || phoneIndex === before?.phoneIndex;
  const keepsIdNo = idNo === null || idNoIndex === before?.idNoIndex;
  return {
    id,
    name: told.name,
    phoneSealed: keepsPhone ? (before?.phoneSealed ?? null) : vault.seal(phone, phonePlace(id)),
    idNoSealed: keepsIdNo ? (before?.idNoSealed ?? null) : vault.seal(idNo, idNoPlace(id)),
    phoneIndex: keepsPhone ? (before?.phoneIndex ?? null) : phoneIndex,
    idNoIndex: keepsIdNo ? (before?.idNoIndex ?? null) : idNoIndex,
  };
}

const isSamePerson = (a: Person, b: Person): boolean =>
  a.name === b.name && a.phoneSealed === b.phoneSealed && a.idNoSealed === b.idNoSealed;

function add(groups: Map<string, readonly string[]> | Map<string, string[]>, key: string, id: string): void {
  const ids = groups.get(key) ?? [];
  if (!ids.includes(id)) (groups as Map<string, readonly string[]>).set(key, [...ids, id]);
}
