import type { Change } from '../../change/change.rules.js';
import { POST_PLACES, POSTS, type PostKind, type PostRecord } from '../../post/post.rules.js';
import { type Dated, isInForceOn } from '../../record/dated.rules.js';
import type { Named } from '../finder.rules.js';
import { placePath } from '../place-path.rules.js';
import { ID_COLUMN, recordSheet, toldId, toldText } from '../record-sheet.rules.js';
import { datesOf } from '../row-dates.rules.js';
import type { SheetColumn, SheetRow } from '../sheet-column.rules.js';
import type { SheetCounty, SheetKind } from '../sheet-kind.rules.js';
import { PERSON_COLUMNS, personCells } from '../sheet-people.rules.js';
import { recordsNaming, standsAfter } from '../standing-records.rules.js';
import { codeOfCell } from './cell-sheet.rules.js';
import { POST_KIND_WORDS } from './post-words.rules.js';

type PlaceField = (typeof POST_PLACES)[number];
type Ground = Omit<SheetCounty, 'keyOf' | 'rowsInFile'>;

const THING_OF: Readonly<Record<PlaceField, Named>> = {
  cellId: 'CELL',
  unitCode: 'UNIT',
  partyGroupId: 'PARTY_GROUP',
  venueId: 'VENUE',
};

const place = (field: PlaceField, header: string, others: readonly string[], example: string): SheetColumn => ({
  field,
  header,
  others,
  type: 'TEXT',
  hint: `岗位设在${header.slice(2)}的，填其代码或名称；四个“所在”只填一个`,
  example,
});

/** 岗位人员: who holds which post. */
export const POST_SHEET: SheetKind = recordSheet({
  thing: 'POST',
  name: 'posts',
  title: '岗位人员',
  hasSuccessors: false,
  columns: [
    {
      field: 'kind',
      header: '岗位',
      others: ['职务', '岗位类型'],
      type: 'WORD',
      words: POST_KIND_WORDS,
      need: 'KEY',
      hint: '岗位的种类；一人一岗的，新人上任时前任自动离任',
      example: '网格长',
    },
    ...PERSON_COLUMNS,
    place('cellId', '所在网格', ['网格', '网格编码', '网格名称', '联户'], '610999101001001'),
    place('unitCode', '所在单位', ['单位', '单位代码', '单位名称'], ''),
    place('partyGroupId', '所在党小组', ['党小组'], ''),
    place('venueId', '所在场所', ['场所'], ''),
    {
      field: 'source',
      header: '产生方式',
      others: ['来源', '选任方式'],
      type: 'TEXT',
      hint: '推选、选聘、任命、兼职等',
      example: '推选',
    },
    ID_COLUMN,
  ],
  known: (row, county) => {
    const told = toldPost(row, county);
    const there = placeIn(row, county);
    const posts = told ? [told] : postsThere(row, county, there);
    const who = county.people.identify(
      row,
      posts.map(({ personId }) => personId),
    );
    if ('faults' in who) return told?.id;
    const { from } = datesOf(row);
    const own = posts.filter(({ personId }) => personId === who.id);
    return (
      own.find((post) => standsAfter(post, county.day)) ?? own.find(({ validFrom }) => told || validFrom === from)
    )?.id;
  },
  keyOfNew: () => null,
  build: (told, id, old, county) => {
    const who = county.people.identify(told.row, []);
    if ('faults' in who) for (const { code, field, message } of who.faults) told.wrong(field, message, code);
    const kind = told.needed<PostKind>('kind', old?.kind ?? null, 'CELL_HEAD');
    const keyOf = (field: PlaceField) => told.reference(THING_OF[field], field, old?.[field] ?? null);
    const places = {
      cellId: keyOf('cellId'),
      unitCode: keyOf('unitCode'),
      partyGroupId: keyOf('partyGroupId'),
      venueId: keyOf('venueId'),
    };
    const named = POST_PLACES.filter((field) => places[field] !== null);
    const { on } = POSTS[kind];
    if (named.length !== 1 || !on.includes(named[0]!))
      told.wrong(on[0] ?? null, `“${POST_KIND_WORDS[kind][0]}”须填且只填：${on.map(headerFor).join('或')}`);
    return {
      id,
      kind,
      ...places,
      personId: 'id' in who ? who.id : '',
      source: told.value<string | null>('source', old?.source ?? '') ?? old?.source ?? '',
    };
  },
  also: (row, county, own) => {
    const who = county.people.identify(row, []);
    const people = 'id' in who ? who.changes : [];
    return [...people, ...own.flatMap((change) => formerEnds(row, county, change))];
  },
  cells: ({ id, kind, cellId, unitCode, partyGroupId, venueId, personId, source }, county) => ({
    kind,
    ...personCells(county.people, personId),
    cellId: codeOfCell(county, cellId),
    unitCode,
    partyGroupId: placePath(county, 'PARTY_GROUP', partyGroupId),
    venueId: placePath(county, 'VENUE', venueId),
    source,
    id,
  }),
});

const HEADERS: Readonly<Record<PlaceField, string>> = {
  cellId: '所在网格',
  unitCode: '所在单位',
  partyGroupId: '所在党小组',
  venueId: '所在场所',
};
const headerFor = (field: PlaceField): string => HEADERS[field];

/** The post whose id the row has kept from an export. */
function toldPost(row: SheetRow, { records }: Ground): Dated<PostRecord> | undefined {
  return records.POST.get(toldId(row) ?? '')?.at(-1);
}

function placeIn(row: SheetRow, { finder }: Ground): { field: PlaceField; key: string } | null {
  for (const field of POST_PLACES) {
    const written = toldText(row, field);
    const found = written === null ? null : finder.find(THING_OF[field], written);
    if (found && 'key' in found) return { field, key: found.key };
  }
  return null;
}

function postsThere(row: SheetRow, county: Ground, at: ReturnType<typeof placeIn>): Dated<PostRecord>[] {
  if (at === null) return [];
  const posts = recordsNaming(county, 'POST', THING_OF[at.field], at.key);
  return posts.filter((post) => post.kind === row.values['kind'] && post[at.field] === at.key);
}

/** A post that one person holds at a time ends with its next holder, unless the file has a row of it too. */
function formerEnds(row: SheetRow, county: SheetCounty, change: Change): Change[] {
  if (change.op !== 'PUT' || change.thing !== 'POST' || county.records.POST.has(change.record.id)) return [];
  const { validFrom, record, line } = change;
  const told = toldPost(row, county);
  const there = POSTS[record.kind].isSingle ? postsThere(row, county, placeIn(row, county)) : [];
  return [...new Set([...there, ...(told ? [told] : [])])].flatMap((post): Change[] => {
    if (county.rowsInFile.has(post.id) || !isInForceOn(post, validFrom)) return [];
    const end = { op: 'END', thing: 'POST', key: post.id, on: validFrom, expectedRevision: post.revision } as const;
    return [line === undefined ? end : { ...end, line }];
  });
}
