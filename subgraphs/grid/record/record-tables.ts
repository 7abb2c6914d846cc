import type { RecordOf, Thing } from './things.rules.js';

type Column<T extends Thing> = keyof RecordOf[T] & string;

/** Where the records of a thing are kept: its columns in PostgreSQL's types, the key among them. */
export const RECORD_TABLES: {
  readonly [T in Thing]: { readonly table: string; readonly columns: Readonly<Record<Column<T>, string>> };
} = {
  AREA: {
    table: 'grid.area',
    columns: {
      code: 'text',
      level: 'smallint',
      kind: 'text',
      parentCode: 'text',
      name: 'text',
      aliases: 'text[]',
    },
  },
  CELL: {
    table: 'grid.cell',
    columns: {
      id: 'text',
      code: 'text',
      level: 'smallint',
      parentId: 'text',
      name: 'text',
      aliases: 'text[]',
      areaCode: 'text',
      households: 'integer',
      polygon: 'jsonb',
      sourceCrs: 'text',
    },
  },
  UNIT: {
    table: 'grid.unit',
    columns: {
      code: 'text',
      name: 'text',
      kind: 'text',
      parentCode: 'text',
      areaCode: 'text',
      aliases: 'text[]',
      creditCode: 'text',
      memberCodes: 'text[]',
    },
  },
  PERSON: {
    table: 'grid.person',
    columns: {
      id: 'text',
      name: 'text',
      phoneSealed: 'text',
      idNoSealed: 'text',
      phoneIndex: 'text',
      idNoIndex: 'text',
    },
  },
  PARTY_GROUP: {
    table: 'grid.party_group',
    columns: { id: 'text', name: 'text', areaCode: 'text', cellIds: 'text[]' },
  },
  VENUE: {
    table: 'grid.venue',
    columns: {
      id: 'text',
      kind: 'text',
      name: 'text',
      brand: 'text',
      studio: 'text',
      unitCode: 'text',
      areaCode: 'text',
      cellId: 'text',
      address: 'text',
      phone: 'text',
      openingHours: 'jsonb',
      partIds: 'text[]',
    },
  },
  POST: {
    table: 'grid.post',
    columns: {
      id: 'text',
      kind: 'text',
      cellId: 'text',
      unitCode: 'text',
      partyGroupId: 'text',
      venueId: 'text',
      personId: 'text',
      source: 'text',
    },
  },
  ABSENCE: {
    table: 'grid.absence',
    columns: { id: 'text', postId: 'text', standInPersonId: 'text', reason: 'text' },
  },
  DUTY: {
    table: 'grid.duty',
    columns: {
      id: 'text',
      venueId: 'text',
      personId: 'text',
      role: 'text',
      weekdays: 'smallint[]',
      from: 'text',
      to: 'text',
    },
  },
  CONTACT: {
    table: 'grid.contact',
    columns: {
      id: 'text',
      kind: 'text',
      personId: 'text',
      unitCode: 'text',
      areaCode: 'text',
      cellId: 'text',
      households: 'integer',
      visitsPerMonth: 'smallint',
    },
  },
};

/** `parentCode` is kept in the column `parent_code`; `from` and `to` are words of SQL. */
export const columnOf = (field: string): string =>
  `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
