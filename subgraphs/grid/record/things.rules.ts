import type { Area } from '../area/area.rules.js';
import type { CellRecord } from '../cell/cell.rules.js';
import type { Contact } from '../contact/contact.rules.js';
import type { PartyGroup } from '../party-group/party-group.rules.js';
import type { Person } from '../person/person.rules.js';
import type { Absence } from '../post/absence.rules.js';
import type { PostRecord } from '../post/post.rules.js';
import type { UnitRecord } from '../unit/unit.rules.js';
import type { Duty } from '../venue/duty.rules.js';
import type { Venue } from '../venue/venue.rules.js';
import type { Dated } from './dated.rules.js';
import { isSame } from './is-same.rules.js';

/** What the organisation is made of. Each is kept with the days it is in force. */
export interface RecordOf {
  readonly AREA: Area;
  readonly CELL: CellRecord;
  readonly UNIT: UnitRecord;
  readonly PERSON: Person;
  readonly PARTY_GROUP: PartyGroup;
  readonly VENUE: Venue;
  readonly POST: PostRecord;
  readonly ABSENCE: Absence;
  readonly DUTY: Duty;
  readonly CONTACT: Contact;
}
export type Thing = keyof RecordOf;
/** What sheets bring in besides: in tables of its own, without versions. */
export const BESIDES = ['RECEPTION', 'PLACE_NAME'] as const;
export type Beside = (typeof BESIDES)[number];
/** A record of which only the thing it is is known. */
export type AnyRecord = RecordOf[Thing];

/** In the order in which they are written: what others stand on first. */
export const THINGS = [
  'AREA',
  'CELL',
  'UNIT',
  'PERSON',
  'PARTY_GROUP',
  'VENUE',
  'POST',
  'ABSENCE',
  'DUTY',
  'CONTACT',
] as const satisfies readonly Thing[];

/** All versions of every record by its key, oldest first. */
export type CountyRecords = {
  readonly [T in Thing]: ReadonlyMap<string, readonly Dated<RecordOf[T]>[]>;
};

export interface RecordKey {
  readonly thing: Thing;
  readonly key: string;
}

export interface Reference extends RecordKey {
  /** The field that names it. */
  readonly field: string;
}

interface Rule<T extends Thing> {
  readonly key: keyof RecordOf[T] & string;
  /** Everything but the key. */
  readonly fields: readonly (keyof RecordOf[T] & string)[];
  /** Fields that name another record, which has to be in force as long as this one. */
  readonly references: Readonly<Partial<Record<keyof RecordOf[T] & string, Thing>>>;
  /** The reference by which records of this thing form a tree. */
  readonly parent?: keyof RecordOf[T] & string;
  /** References with whose target this record ends by itself; for the others its end is refused. */
  readonly endsWith: readonly (keyof RecordOf[T] & string)[];
}

export const THING_RULES: { readonly [T in Thing]: Rule<T> } = {
  AREA: {
    key: 'code',
    fields: ['level', 'kind', 'parentCode', 'name', 'aliases'],
    references: { parentCode: 'AREA' },
    parent: 'parentCode',
    endsWith: [],
  },
  CELL: {
    key: 'id',
    fields: ['code', 'level', 'parentId', 'name', 'aliases', 'areaCode', 'households', 'polygon', 'sourceCrs'],
    references: { parentId: 'CELL', areaCode: 'AREA' },
    parent: 'parentId',
    endsWith: [],
  },
  UNIT: {
    key: 'code',
    fields: ['name', 'kind', 'parentCode', 'areaCode', 'aliases', 'creditCode', 'memberCodes'],
    references: { parentCode: 'UNIT', areaCode: 'AREA', memberCodes: 'UNIT' },
    parent: 'parentCode',
    endsWith: [],
  },
  PERSON: {
    key: 'id',
    fields: ['name', 'phoneSealed', 'idNoSealed', 'phoneIndex', 'idNoIndex'],
    references: {},
    endsWith: [],
  },
  PARTY_GROUP: {
    key: 'id',
    fields: ['name', 'areaCode', 'cellIds'],
    references: { areaCode: 'AREA', cellIds: 'CELL' },
    endsWith: [],
  },
  VENUE: {
    key: 'id',
    fields: [
      'kind',
      'name',
      'brand',
      'studio',
      'unitCode',
      'areaCode',
      'cellId',
      'address',
      'phone',
      'openingHours',
      'partIds',
    ],
    references: { unitCode: 'UNIT', areaCode: 'AREA', cellId: 'CELL', partIds: 'VENUE' },
    parent: 'partIds',
    endsWith: [],
  },
  POST: {
    key: 'id',
    fields: ['kind', 'cellId', 'unitCode', 'partyGroupId', 'venueId', 'personId', 'source'],
    references: { cellId: 'CELL', unitCode: 'UNIT', partyGroupId: 'PARTY_GROUP', venueId: 'VENUE', personId: 'PERSON' },
    endsWith: ['cellId', 'unitCode', 'partyGroupId', 'venueId', 'personId'],
  },
  ABSENCE: {
    key: 'id',
    fields: ['postId', 'standInPersonId', 'reason'],
    references: { postId: 'POST', standInPersonId: 'PERSON' },
    endsWith: ['postId'],
  },
  DUTY: {
    key: 'id',
    fields: ['venueId', 'personId', 'role', 'weekdays', 'from', 'to'],
    references: { venueId: 'VENUE', personId: 'PERSON' },
    endsWith: ['venueId', 'personId'],
  },
  CONTACT: {
    key: 'id',
    fields: ['kind', 'personId', 'unitCode', 'areaCode', 'cellId', 'households', 'visitsPerMonth'],
    references: { personId: 'PERSON', unitCode: 'UNIT', areaCode: 'AREA', cellId: 'CELL' },
    endsWith: ['personId', 'unitCode', 'areaCode', 'cellId'],
  },
};

/** What a record names, field by field; a field with a list names each. */
export function referencesOf(thing: Thing, record: AnyRecord): Reference[] {
  const values = record as unknown as Readonly<Record<string, string | readonly string[] | null>>;
  return Object.entries(THING_RULES[thing].references as Record<string, Thing>).flatMap(([field, target]) =>
    [values[field] ?? []].flat().map((key) => ({ thing: target, key, field })),
  );
}

/** Whether two records of one key say the same. */
export function isAlike(thing: Thing, a: AnyRecord, b: AnyRecord): boolean {
  const [left, right] = [a, b] as unknown as Readonly<Record<string, unknown>>[];
  return THING_RULES[thing].fields.every((field) => isSame(left?.[field], right?.[field]));
}
