import { countyDay } from '../../../../platform/calendar/county-day.rules.js';
import { atCountyTime, countyTime } from '../../../../platform/calendar/county-time.rules.js';
import { planFaults, type ReceptionDirection, type ReceptionState } from '../../reception/reception.rules.js';
import { isSame } from '../../record/is-same.rules.js';
import { isInForce, recordOn } from '../../record/look-up.rules.js';
import type { BesidePut, SheetReception, StandingReception } from '../besides.rules.js';
import { placePath } from '../place-path.rules.js';
import { toldId, toldText } from '../record-sheet.rules.js';
import type { SheetRow } from '../sheet-column.rules.js';
import type { SheetCounty, SheetKind } from '../sheet-kind.rules.js';
import { type Identified, personCells } from '../sheet-people.rules.js';
import { type Told, toldBy } from '../told.rules.js';
import { RECEPTION_COLUMNS, RECEPTION_STATE_WORDS, RECEPTION_WRONG } from './reception-columns.rules.js';
import { overlapsOf } from './reception-overlaps.rules.js';

/** 接访安排: when and where leaders receive people. Only what is not announced yet is changed by it. */
export const RECEPTION_SHEET: SheetKind = {
  name: 'receptions',
  title: '接访安排',
  thing: 'RECEPTION',
  columns: RECEPTION_COLUMNS,
  known: (row, county) => {
    const { byId, byStart } = county.besides.receptions;
    const told = byId.get(toldId(row) ?? '');
    const there = told ? [told] : (byStart.get(toldText(row, 'startsAt') ?? '') ?? []);
    const leader = leaderOf(row, there, county);
    if (told) return told.id;
    const own = 'id' in leader ? there.filter(({ personId }) => personId === leader.id) : [];
    return (own.find(({ state }) => state !== 'CANCELLED') ?? own[0])?.id;
  },
  keyOfNew: () => null,
  declare: () => null,
  toChanges: (row, county) => {
    const told = toldBy(row, county.finder);
    const standing = county.besides.receptions.byId.get(county.keyOf(row));
    const leader = leaderOf(row, standing ? [standing] : [], county);
    if ('faults' in leader) for (const { code, field, message } of leader.faults) told.wrong(field, message, code);
    const reception = receptionOf(told, leader, standing, county);
    if (told.faults.length > 0) return { faults: told.faults };
    const fields = COMPARED.filter(
      (field) => standing && !isSame(comparableOf(reception[field]), comparableOf(standing[field])),
    );
    const changes = 'id' in leader ? leader.changes : [];
    if (standing && fields.length === 0) return { changes };
    check(told, reception, standing, county);
    if (told.faults.length > 0) return { faults: told.faults };
    const on = countyDay(reception.startsAt);
    const label = `${toldDirection(reception)} ${countyTime(reception.startsAt)}`;
    const put: BesidePut = { thing: 'RECEPTION', row: reception, standing, on, fields, label, line: row.line };
    return { changes, put };
  },
  judge: (puts, { receptions }) => overlapsOf(puts, [...receptions.byId.values()]),
  toRows: (county) =>
    [...county.besides.receptions.byId.values()].map((reception) => ({
      ...reception,
      ...personCells(county.people, reception.personId),
      personId: reception.leaderName,
      venueId: placePath(county, 'VENUE', reception.venueId),
      startsAt: countyTime(reception.startsAt),
      endsAt: countyTime(reception.endsAt),
      state: RECEPTION_STATE_WORDS[reception.state],
    })),
  listed: () => [],
};

const COMPARED = [
  'direction',
  'personId',
  'leaderTitle',
  'unitCode',
  'venueId',
  'areaCode',
  'place',
  'startsAt',
  'endsAt',
  'topics',
] as const satisfies readonly (keyof SheetReception)[];

const comparableOf = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

const toldDirection = ({ direction }: SheetReception): string => (direction === 'INBOUND' ? '接访' : '下访');

/** Whoever was to be met, as long as the row says nothing else: also one whose file has been emptied since. */
function leaderOf(
  row: SheetRow,
  there: readonly StandingReception[],
  { people }: Pick<SheetCounty, 'people'>,
): Identified {
  const isPlain = ['phone', 'idNo'].every((field) => toldText(row, field)?.includes('*') ?? true);
  const [same, ...more] = there.filter(({ leaderName }) => isPlain && leaderName === toldText(row, 'personId'));
  const isMasked = toldText(row, 'phone') !== null || toldText(row, 'idNo') !== null;
  const shown = same && people.shown(same.personId);
  const isShown =
    !isMasked ||
    (shown != null &&
      [null, shown.phone].includes(toldText(row, 'phone')) &&
      [null, shown.idNo].includes(toldText(row, 'idNo')));
  if (same && isShown && more.every(({ personId }) => personId === same.personId))
    return { id: same.personId, changes: [] };
  return people.identify(
    row,
    there.map(({ personId }) => personId),
  );
}

function receptionOf(
  told: Told,
  leader: Identified,
  old: StandingReception | undefined,
  county: SheetCounty,
): SheetReception {
  const venue = old && placePath(county, 'VENUE', old.venueId);
  const isVenueKept = venue != null && toldText(told.row, 'venueId') === venue;
  return {
    id: county.keyOf(told.row),
    direction: told.needed<ReceptionDirection>('direction', old?.direction ?? null, 'INBOUND'),
    personId: 'id' in leader ? leader.id : '',
    leaderName: toldText(told.row, 'personId') ?? '',
    leaderTitle: told.needed('leaderTitle', old?.leaderTitle ?? null, ''),
    unitCode: told.reference('UNIT', 'unitCode', old?.unitCode ?? null),
    venueId: isVenueKept ? old!.venueId : told.reference('VENUE', 'venueId', old?.venueId ?? null),
    areaCode: areaIn(told, old),
    place: told.needed('place', old?.place ?? null, ''),
    startsAt: timeIn(told, 'startsAt', old?.startsAt),
    endsAt: timeIn(told, 'endsAt', old?.endsAt),
    topics: told.value<readonly string[] | null>('topics', old?.topics ?? []) ?? [],
  };
}

function areaIn(told: Told, old: StandingReception | undefined): string {
  const code = told.reference('AREA', 'areaCode', old?.areaCode ?? null);
  if (code === null) told.wrong('areaCode', '必填', 'FIELD_MISSING');
  return code ?? '';
}

/** The sheet tells of minutes: where it tells what stood, the instant is the one that stood. */
function timeIn(told: Told, field: string, kept: Date | undefined): Date {
  const before = kept ? countyTime(kept) : null;
  const time = told.needed<string>(field, before, '');
  return kept && time === before ? kept : atCountyTime(time);
}

const STANDING_REFUSED: Readonly<Record<Exclude<ReceptionState, 'PLANNED'>, string>> = {
  PUBLISHED: '日程已公开，不能由表更改；请取消后另行安排',
  HELD: '已开展，不能由表更改',
  REPORTED: '结果已公开，不能由表更改',
  CANCELLED: '已取消，不能由表更改；请另行安排',
};

function check(told: Told, plan: SheetReception, standing: StandingReception | undefined, county: SheetCounty): void {
  if (standing && standing.state !== 'PLANNED') {
    told.wrong(null, STANDING_REFUSED[standing.state], 'RECEPTION_STATE_REFUSED');
    return;
  }
  for (const { code, field } of planFaults(plan, county.besides.now)) {
    told.wrong(field, RECEPTION_WRONG[field ?? ''] ?? '内容不符合要求', code);
  }
  const named = [
    ['UNIT', 'unitCode'],
    ['AREA', 'areaCode'],
    ['VENUE', 'venueId'],
  ] as const;
  for (const [thing, field] of named) {
    const record = recordOn(county, thing, plan[field]);
    if (plan[field] !== null && !(record && isInForce(record, county))) {
      told.wrong(field, `所指的记录在 ${county.day} 不在用`, 'CODE_RETIRED');
    }
  }
}
