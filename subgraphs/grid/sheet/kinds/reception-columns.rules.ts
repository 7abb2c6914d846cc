import type { ReceptionDirection, ReceptionState } from '../../reception/reception.rules.js';
import { ID_COLUMN } from '../record-sheet.rules.js';
import type { SheetColumn } from '../sheet-column.rules.js';
import { PERSON_COLUMNS } from '../sheet-people.rules.js';

const DIRECTION_WORDS = {
  INBOUND: ['接访', '群众来访', '坐班接访'],
  OUTREACH: ['下访', '领导下访', '带案下访'],
} as const satisfies Record<ReceptionDirection, readonly string[]>;

export const RECEPTION_STATE_WORDS = {
  PLANNED: '已安排',
  PUBLISHED: '日程已公开',
  HELD: '已开展',
  REPORTED: '结果已公开',
  CANCELLED: '已取消',
} as const satisfies Record<ReceptionState, string>;

/** What would be right, by the field that is not. */
export const RECEPTION_WRONG: Readonly<Record<string, string>> = {
  leaderTitle: '必填',
  place: '必填',
  startsAt: '应晚于现在',
  endsAt: '应晚于开始时间，且不超过 24 小时',
  venueId: '接访须填场所',
  topics: '不超过 20 项，每项不超过 50 字',
};

const leaderColumn = (column: SheetColumn): SheetColumn =>
  column.field === 'personId'
    ? { ...column, header: '领导姓名', others: ['姓名', '领导', '接访领导'], hint: '接访或下访的领导' }
    : column;

/** Told by an export, passed over when read. */
const shown = (field: string, header: string): SheetColumn => ({
  field,
  header,
  type: 'TEXT',
  hint: '导出时写明，导入时不读',
  example: '',
});

export const RECEPTION_COLUMNS: readonly SheetColumn[] = [
  {
    field: 'direction',
    header: '方式',
    others: ['接访方式'],
    type: 'WORD',
    words: DIRECTION_WORDS,
    need: 'NEW',
    hint: '接访：群众到场所来；下访：领导到乡镇、村去',
    example: '接访',
  },
  ...PERSON_COLUMNS.map(leaderColumn),
  { field: 'leaderTitle', header: '职务', type: 'TEXT', need: 'NEW', hint: '随日程公开', example: '县委书记' },
  { field: 'unitCode', header: '单位', others: ['单位代码'], type: 'TEXT', hint: '单位的代码或名称', example: '' },
  {
    field: 'venueId',
    header: '场所',
    others: ['接访场所'],
    type: 'TEXT',
    hint: '接访的必填：场所的名称，不唯一时连同所在区划；下访的空着',
    example: '宁安县信访接待中心',
  },
  {
    field: 'areaCode',
    header: '区划',
    others: ['区划代码', '所在区划'],
    type: 'TEXT',
    need: 'NEW',
    hint: '在哪个县、乡镇或村：代码或名称',
    example: '610999',
  },
  { field: 'place', header: '地点', type: 'TEXT', need: 'NEW', hint: '对外公布的地点', example: '县信访接待中心一楼' },
  {
    field: 'startsAt',
    header: '开始时间',
    others: ['接访时间', '起'],
    type: 'TIME',
    need: 'KEY',
    hint: '北京时间，精确到分；须晚于现在。没有标识的，以领导和开始时间认定是哪一次',
    example: '2026-12-01 09:00',
  },
  {
    field: 'endsAt',
    header: '结束时间',
    others: ['止'],
    type: 'TIME',
    need: 'NEW',
    hint: '北京时间；晚于开始时间，不超过 24 小时',
    example: '2026-12-01 12:00',
  },
  { field: 'topics', header: '主题', type: 'LIST', hint: '预定的主题，多项以“、”分隔；不限的空着', example: '欠薪' },
  { ...ID_COLUMN, hint: '系统的标识。新增时空着；改动领导或开始时间的，须保留导出的标识' },
  shown('state', '状态'),
  shown('batches', '批次'),
  shown('persons', '人次'),
  shown('settled', '化解批次'),
];
