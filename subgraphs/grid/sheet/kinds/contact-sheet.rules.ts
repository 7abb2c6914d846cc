import type { Contact, ContactKind } from '../../contact/contact.rules.js';
import type { Dated } from '../../record/dated.rules.js';
import { ID_COLUMN, recordSheet, toldId, toldText } from '../record-sheet.rules.js';
import type { SheetRow } from '../sheet-column.rules.js';
import type { SheetCounty, SheetKind } from '../sheet-kind.rules.js';
import { PERSON_COLUMNS, personCells } from '../sheet-people.rules.js';
import { recordsNaming, standsAfter } from '../standing-records.rules.js';
import type { Told } from '../told.rules.js';
import { codeOfCell } from './cell-sheet.rules.js';

export const CONTACT_KIND_WORDS = {
  LEADER_TOWN: ['领导包联乡镇', '领导联系乡镇', '县级领导包联乡镇'],
  DEPARTMENT_VILLAGE: ['部门包联村', '部门联系村', '部门包村'],
  CADRE_HOUSEHOLDS: ['干部包联户', '干部联系户', '干部包户'],
} as const satisfies Record<ContactKind, readonly string[]>;

/** What each kind needs: who, and of what. */
const NEEDS: Readonly<Record<ContactKind, readonly (readonly [field: keyof Contact, header: string])[]>> = {
  LEADER_TOWN: [
    ['personId', '姓名'],
    ['areaCode', '包联区划'],
  ],
  DEPARTMENT_VILLAGE: [
    ['unitCode', '包联单位'],
    ['areaCode', '包联区划'],
  ],
  CADRE_HOUSEHOLDS: [
    ['personId', '姓名'],
    ['cellId', '包联网格'],
  ],
};

/** 双联系: all three kinds. */
export const CONTACT_SHEET: SheetKind = recordSheet({
  thing: 'CONTACT',
  name: 'contacts',
  title: '双联系',
  hasSuccessors: false,
  columns: [
    {
      field: 'kind',
      header: '包联类型',
      others: ['类型', '联系类型'],
      type: 'WORD',
      words: CONTACT_KIND_WORDS,
      need: 'KEY',
      hint: '领导包联乡镇填姓名和区划；部门包联村填单位和区划；干部包联户填姓名和网格',
      example: '领导包联乡镇',
    },
    ...PERSON_COLUMNS.map(({ need: _, ...column }) => column),
    {
      field: 'unitCode',
      header: '包联单位',
      others: ['单位', '派出单位', '部门'],
      type: 'TEXT',
      hint: '单位的代码或名称；干部的填派出单位',
      example: '610999-ZF',
    },
    {
      field: 'areaCode',
      header: '包联区划',
      others: ['乡镇', '村', '包联乡镇', '包联村'],
      type: 'TEXT',
      hint: '乡镇或村（社区）的代码或名称',
      example: '610999101000',
    },
    { field: 'cellId', header: '包联网格', others: ['网格'], type: 'TEXT', hint: '网格的编码或名称', example: '' },
    { field: 'households', header: '包联户数', others: ['户数'], type: 'COUNT', hint: '干部包联的户数', example: '' },
    {
      field: 'visitsPerMonth',
      header: '每月走访次数',
      others: ['走访次数'],
      type: 'COUNT',
      hint: '空着为 1',
      example: '1',
    },
    ID_COLUMN,
  ],
  known: (row, county) => {
    const told = county.records.CONTACT.get(toldId(row) ?? '')?.at(-1);
    const there = contactsThere(row, county);
    const held = (told ? [told] : there).flatMap(({ personId }) => personId ?? []);
    const person = toldText(row, 'personId') === null ? null : county.people.identify(row, held);
    if (told) return told.id;
    if (person && 'faults' in person) return undefined;
    const unit = county.finder.find('UNIT', toldText(row, 'unitCode') ?? '');
    const isOwn = ({ kind, personId, unitCode }: Contact): boolean =>
      kind === row.values['kind'] &&
      (kind === 'DEPARTMENT_VILLAGE' ? 'key' in unit && unitCode === unit.key : personId === (person?.id ?? ''));
    return there.find((contact) => isOwn(contact) && standsAfter(contact, county.day))?.id;
  },
  build: (told, id, old, county) => {
    const contact: Contact = {
      id,
      kind: told.needed<ContactKind>('kind', old?.kind ?? null, 'LEADER_TOWN'),
      personId: personIn(told, county),
      unitCode: told.reference('UNIT', 'unitCode', old?.unitCode ?? null),
      areaCode: told.reference('AREA', 'areaCode', old?.areaCode ?? null),
      cellId: told.reference('CELL', 'cellId', old?.cellId ?? null),
      households: told.value('households', old?.households ?? null),
      visitsPerMonth: told.value<number | null>('visitsPerMonth', old?.visitsPerMonth ?? 1) ?? 1,
    };
    for (const [field] of NEEDS[contact.kind])
      if (contact[field] === null) told.wrong(field, '这一类型必填', 'FIELD_MISSING');
    return contact;
  },
  also: (row, county) => {
    const who = toldText(row, 'personId') === null ? null : county.people.identify(row, []);
    return who && 'id' in who ? who.changes : [];
  },
  cells: ({ id, kind, personId, unitCode, areaCode, cellId, households, visitsPerMonth }, county) => ({
    kind,
    ...personCells(county.people, personId),
    unitCode,
    areaCode,
    cellId: codeOfCell(county, cellId),
    households,
    visitsPerMonth,
    id,
  }),
});

/** Contacts of the area or cell that the row names. */
function contactsThere(row: SheetRow, county: Omit<SheetCounty, 'keyOf' | 'rowsInFile'>): Dated<Contact>[] {
  for (const [thing, field] of [
    ['CELL', 'cellId'],
    ['AREA', 'areaCode'],
  ] as const) {
    const written = toldText(row, field);
    const found = written === null ? null : county.finder.find(thing, written);
    if (found && 'key' in found) return recordsNaming(county, 'CONTACT', thing, found.key);
  }
  return [];
}

function personIn(told: Told, county: SheetCounty): string | null {
  if (toldText(told.row, 'personId') === null) return null;
  const who = county.people.identify(told.row, []);
  if ('id' in who) return who.id;
  for (const { code, field, message } of who.faults) told.wrong(field, message, code);
  return '';
}
