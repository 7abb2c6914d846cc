import { isSame } from '../../record/is-same.rules.js';
import type { OpeningHours, VenueKind } from '../../venue/venue.rules.js';
import { placePath } from '../place-path.rules.js';
import { ID_COLUMN, recordSheet, toldId, toldText } from '../record-sheet.rules.js';
import type { SheetKind } from '../sheet-kind.rules.js';
import type { Told } from '../told.rules.js';
import { readHours, writeHours } from '../weekly-hours.rules.js';
import { codeOfCell } from './cell-sheet.rules.js';

export const VENUE_KIND_WORDS = {
  RECEPTION_CENTRE: ['信访接待中心', '接待中心', '人民来访接待中心'],
  RECEPTION_WINDOW: ['信访接待窗口', '接待窗口'],
  MEDIATION_MARKET: ['调解超市', '无忧调解超市'],
  MEDIATION_ROOM: ['调解室'],
  DISPUTE_CENTRE: ['矛盾纠纷调处中心', '矛盾调解中心', '矛调中心'],
  GOVERNANCE_CENTRE: ['综治中心'],
  LEGAL_SERVICE_STATION: ['公共法律服务站', '法律服务站'],
  SERVICE_DESK: ['便民服务平台', '便民服务中心', '便民服务站'],
  PARTY_SERVICE_CENTRE: ['党群服务中心'],
  CIVILISATION_STATION: ['新时代文明实践站', '文明实践站'],
  COMPOSITE: ['合署场所', '一站三中心', '三位一体'],
} as const satisfies Record<VenueKind, readonly string[]>;

/** 场所. */
export const VENUE_SHEET: SheetKind = recordSheet({
  thing: 'VENUE',
  name: 'venues',
  title: '场所',
  hasSuccessors: false,
  columns: [
    {
      field: 'name',
      header: '场所名称',
      others: ['名称', '场所'],
      type: 'TEXT',
      need: 'KEY',
      hint: '同一区划内不重名',
      example: '东河镇信访接待窗口',
    },
    {
      field: 'areaCode',
      header: '所属区划',
      others: ['区划', '区划代码', '所在乡镇', '所在村'],
      type: 'TEXT',
      need: 'KEY',
      hint: '所在区划的代码或名称',
      example: '610999101000',
    },
    {
      field: 'kind',
      header: '场所类型',
      others: ['类型'],
      type: 'WORD',
      words: VENUE_KIND_WORDS,
      need: 'NEW',
      hint: '场所的种类',
      example: '信访接待窗口',
    },
    {
      field: 'unitCode',
      header: '管理单位',
      others: ['单位', '主管单位'],
      type: 'TEXT',
      hint: '单位的代码或名称',
      example: '610999101',
    },
    {
      field: 'cellId',
      header: '所在网格',
      others: ['网格', '网格编码'],
      type: 'TEXT',
      hint: '网格的编码或名称',
      example: '',
    },
    { field: 'address', header: '地址', type: 'TEXT', hint: '对外公布的地址', example: '东河镇人民政府一楼' },
    {
      field: 'phone',
      header: '办公电话',
      others: ['电话', '联系电话'],
      type: 'CODE',
      hint: '对外公布的办公电话',
      example: '',
    },
    {
      field: 'openingHours',
      header: '开放时间',
      others: ['接待时间'],
      type: 'TEXT',
      hint: '如“周一至周五 08:30-12:00、14:30-18:00；周六 09:00-12:00”',
      example: '周一至周五 08:30-12:00、14:30-18:00',
    },
    { field: 'brand', header: '品牌', type: 'TEXT', hint: '如“无忧调解”', example: '' },
    {
      field: 'studio',
      header: '个人工作室',
      others: ['工作室', '个人调解工作室'],
      type: 'TEXT',
      hint: '以人名命名的调解工作室',
      example: '',
    },
    {
      field: 'partIds',
      header: '组成场所',
      type: 'LIST',
      hint: '仅合署场所填写：所含场所的名称，多个以“、”分隔',
      example: '',
    },
    ID_COLUMN,
  ],
  known: (row, { records, finder }) => {
    const id = toldId(row);
    if (id !== null) return records.VENUE.has(id) ? id : undefined;
    const area = finder.find('AREA', toldText(row, 'areaCode') ?? '');
    const name = toldText(row, 'name');
    if (!('key' in area)) return undefined;
    for (const [key, versions] of records.VENUE) {
      const last = versions.at(-1);
      if (last?.name === name && last?.areaCode === area.key) return key;
    }
    return undefined;
  },
  declare: (row, key) => ({
    thing: 'VENUE',
    key,
    code: null,
    names: [toldText(row, 'name') ?? ''],
    above: toldText(row, 'areaCode'),
  }),
  build: (told, id, old) => ({
    id,
    kind: told.needed<VenueKind>('kind', old?.kind ?? null, 'RECEPTION_WINDOW'),
    name: told.needed('name', old?.name ?? null, ''),
    brand: told.value('brand', old?.brand ?? null),
    studio: told.value('studio', old?.studio ?? null),
    unitCode: told.reference('UNIT', 'unitCode', old?.unitCode ?? null),
    areaCode: told.reference('AREA', 'areaCode', old?.areaCode ?? null) ?? '',
    cellId: told.reference('CELL', 'cellId', old?.cellId ?? null),
    address: told.value('address', old?.address ?? null),
    phone: told.value('phone', old?.phone ?? null),
    openingHours: hoursOf(told, old?.openingHours ?? []),
    partIds: told.references('VENUE', 'partIds', old?.partIds ?? []),
  }),
  cells: (venue, county) => ({
    name: venue.name,
    areaCode: venue.areaCode,
    kind: venue.kind,
    unitCode: venue.unitCode,
    cellId: codeOfCell(county, venue.cellId),
    address: venue.address,
    phone: venue.phone,
    openingHours: writeHours(venue.openingHours) || null,
    brand: venue.brand,
    studio: venue.studio,
    partIds: venue.partIds.flatMap((part) => placePath(county, 'VENUE', part) ?? []),
    id: venue.id,
  }),
});

/** Hours that say the same in another order are the same. */
function hoursOf(told: Told, kept: readonly OpeningHours[]): readonly OpeningHours[] {
  const text = told.value<string | null>('openingHours', writeHours(kept));
  if (text === null || text === '') return [];
  const hours = readHours(text);
  if (hours === null) told.wrong('openingHours', '应写作“周一至周五 08:30-12:00、14:30-18:00；周六 09:00-12:00”');
  return hours === null || isSame(inOrder(hours), inOrder(kept)) ? kept : hours;
}

const inOrder = (hours: readonly OpeningHours[]): string[] =>
  hours.map(({ weekday, from, to }) => `${weekday} ${from} ${to}`).sort();
