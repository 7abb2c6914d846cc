import type { Duty, DutyRole } from '../../venue/duty.rules.js';
import { placePath } from '../place-path.rules.js';
import { ID_COLUMN, recordSheet, toldId, toldText } from '../record-sheet.rules.js';
import type { SheetRow } from '../sheet-column.rules.js';
import type { SheetKind } from '../sheet-kind.rules.js';
import { PERSON_COLUMNS, personCells } from '../sheet-people.rules.js';
import { recordsNaming, standsAfter } from '../standing-records.rules.js';
import type { Told } from '../told.rules.js';
import { readTime, readWeekdays, writeWeekdays } from '../weekly-hours.rules.js';

export const DUTY_ROLE_WORDS = {
  ON_DUTY: ['值班'],
  LEADER_ON_DUTY: ['领导带班', '带班', '领导带班岗'],
  PARTY_MEMBER_POST: ['党员示范岗'],
} as const satisfies Record<DutyRole, readonly string[]>;

/** 值班: who is on duty where, every week. */
export const DUTY_SHEET: SheetKind = recordSheet({
  thing: 'DUTY',
  name: 'duties',
  title: '值班',
  hasSuccessors: false,
  columns: [
    {
      field: 'venueId',
      header: '值班场所',
      others: ['场所', '场所名称'],
      type: 'TEXT',
      need: 'KEY',
      hint: '场所的名称，不唯一时连同所在区划',
      example: '东河镇信访接待窗口',
    },
    ...PERSON_COLUMNS,
    {
      field: 'role',
      header: '值班类型',
      others: ['类型'],
      type: 'WORD',
      words: DUTY_ROLE_WORDS,
      hint: '空着为值班',
      example: '值班',
    },
    {
      field: 'weekdays',
      header: '星期',
      others: ['值班日'],
      type: 'TEXT',
      need: 'KEY',
      hint: '如“周一至周五”“周一、周三”',
      example: '周一、周三',
    },
    {
      field: 'from',
      header: '开始时间',
      others: ['起'],
      type: 'TEXT',
      need: 'KEY',
      hint: '如 08:30',
      example: '08:30',
    },
    { field: 'to', header: '结束时间', others: ['止'], type: 'TEXT', need: 'KEY', hint: '如 18:00', example: '18:00' },
    { ...ID_COLUMN, hint: '系统的标识。新增时空着；改动时间的须保留导出的标识' },
  ],
  known: (row, county) => {
    const told = county.records.DUTY.get(toldId(row) ?? '')?.at(-1);
    const venue = county.finder.find('VENUE', toldText(row, 'venueId') ?? '');
    const there = 'key' in venue ? recordsNaming(county, 'DUTY', 'VENUE', venue.key) : [];
    const who = county.people.identify(
      row,
      (told ? [told] : there).map(({ personId }) => personId),
    );
    if (told) return told.id;
    if ('faults' in who) return undefined;
    return there.find((duty) => duty.personId === who.id && isAt(duty, row) && standsAfter(duty, county.day))?.id;
  },
  build: (told, id, old, county) => {
    const who = county.people.identify(told.row, []);
    if ('faults' in who) for (const { code, field, message } of who.faults) told.wrong(field, message, code);
    const [from, to] = [timeIn(told, 'from'), timeIn(told, 'to')];
    if (from !== '' && to !== '' && to <= from) told.wrong('to', '应晚于开始时间');
    return {
      id,
      venueId: told.reference('VENUE', 'venueId', old?.venueId ?? null) ?? '',
      personId: 'id' in who ? who.id : '',
      role: told.value<DutyRole | null>('role', old?.role ?? null) ?? 'ON_DUTY',
      weekdays: weekdaysIn(told),
      from,
      to,
    };
  },
  also: (row, county) => {
    const who = county.people.identify(row, []);
    return 'id' in who ? who.changes : [];
  },
  cells: ({ id, venueId, personId, role, weekdays, from, to }, county) => ({
    venueId: placePath(county, 'VENUE', venueId),
    ...personCells(county.people, personId),
    role,
    weekdays: writeWeekdays(weekdays),
    from,
    to,
    id,
  }),
});

const isAt = ({ role, weekdays, from, to }: Duty, row: SheetRow): boolean =>
  role === (row.values['role'] ?? 'ON_DUTY') &&
  String(weekdays) === String(readWeekdays(toldText(row, 'weekdays') ?? '')) &&
  from === readTime(toldText(row, 'from') ?? '') &&
  to === readTime(toldText(row, 'to') ?? '');

function timeIn(told: Told, field: string): string {
  const time = readTime(told.value<string | null>(field, null) ?? '');
  if (time === null) told.wrong(field, '时间应写作 08:30');
  return time ?? '';
}

function weekdaysIn(told: Told): number[] {
  const days = readWeekdays(told.value<string | null>('weekdays', null) ?? '');
  if (days === null) told.wrong('weekdays', '应写作“周一至周五”或“周一、周三”');
  return days ?? [];
}
