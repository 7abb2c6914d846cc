import { creditCodeFault, readCreditCode } from '../../../../contracts/codes/credit-code.js';
import type { UnitKind } from '../../unit/unit.rules.js';
import { recordSheet, toldText } from '../record-sheet.rules.js';
import type { SheetKind } from '../sheet-kind.rules.js';
import type { Told } from '../told.rules.js';

export const UNIT_KIND_WORDS = {
  COUNTY: ['县级领导机关', '县委县政府'],
  DEPARTMENT: ['县直部门', '部门', '政府部门'],
  PETITION_BUREAU: ['信访局', '信访部门'],
  DISCIPLINE: ['纪检监察机关', '纪委监委'],
  JUDICIARY: ['司法机关', '法院', '检察院'],
  TOWN: ['乡镇街道', '乡镇', '镇', '乡', '街道', '苏木'],
  VILLAGE: ['村委会', '村民委员会', '村', '嘎查'],
  COMMUNITY: ['居委会', '社区居民委员会', '社区'],
  STATION: ['基层站所', '所属单位', '站所', '派出所', '学校', '医院'],
  MASS_ORGANISATION: ['群团组织', '群众团体', '人民团体'],
  ENTERPRISE: ['国有企业', '企业', '公用事业单位'],
  PARTY_ORGAN: ['党委部门', '党群部门'],
  CONGRESS: ['人大政协机关', '人大', '政协'],
  INSTITUTION: ['事业单位'],
  CONFERENCE: ['联席会议', '信访工作联席会议'],
  SUPERIOR: ['上级机关'],
} as const satisfies Record<UnitKind, readonly string[]>;

/** 单位. */
export const UNIT_SHEET: SheetKind = recordSheet({
  thing: 'UNIT',
  name: 'units',
  title: '单位',
  hasSuccessors: true,
  columns: [
    {
      field: 'code',
      header: '单位代码',
      others: ['代码', '单位编码'],
      type: 'CODE',
      need: 'KEY',
      hint: '本县内唯一：4 至 32 位大写字母、数字和“-”',
      example: '610999-SLJ',
    },
    {
      field: 'name',
      header: '单位名称',
      others: ['名称', '单位'],
      type: 'TEXT',
      need: 'NEW',
      hint: '全称',
      example: '宁安县水利局',
    },
    {
      field: 'kind',
      header: '单位类型',
      others: ['类型', '单位性质', '性质'],
      type: 'WORD',
      words: UNIT_KIND_WORDS,
      need: 'NEW',
      hint: '单位的类型',
      example: '县直部门',
    },
    {
      field: 'parentCode',
      header: '上级单位',
      others: ['上级', '主管单位', '主管部门'],
      type: 'TEXT',
      hint: '上级单位的代码或名称；没有上级的空着',
      example: '610999-ZF',
    },
    {
      field: 'areaCode',
      header: '所属区划',
      others: ['区划', '区划代码'],
      type: 'TEXT',
      hint: '所在区划的代码或名称',
      example: '610999',
    },
    {
      field: 'aliases',
      header: '别名',
      others: ['简称', '曾用名'],
      type: 'LIST',
      hint: '简称、曾用名，多个以“、”分隔',
      example: '水务局',
    },
    {
      field: 'creditCode',
      header: '统一社会信用代码',
      others: ['信用代码', '社会信用代码'],
      type: 'CODE',
      hint: '18 位（GB 32100）；没有的空着',
      example: '',
    },
    {
      field: 'memberCodes',
      header: '成员单位',
      type: 'LIST',
      hint: '仅联席会议填写：成员单位的代码或名称，多个以“、”分隔',
      example: '',
    },
  ],
  known: (row, { finder }) => finder.keyOfCode('UNIT', codeOf(toldText(row, 'code')) ?? ''),
  keyOfNew: (row) => codeOf(toldText(row, 'code')),
  declare: (row, key) => ({
    thing: 'UNIT',
    key,
    code: key,
    names: [toldText(row, 'name') ?? key],
    above: toldText(row, 'parentCode'),
  }),
  build: (told, code, old) => ({
    code,
    name: told.needed('name', old?.name ?? null, ''),
    kind: told.needed<UnitKind>('kind', old?.kind ?? null, 'DEPARTMENT'),
    parentCode: told.reference('UNIT', 'parentCode', old?.parentCode ?? null),
    areaCode: told.reference('AREA', 'areaCode', old?.areaCode ?? null),
    aliases: told.value('aliases', old?.aliases ?? []),
    creditCode: creditCode(told, old?.creditCode ?? null),
    memberCodes: told.references('UNIT', 'memberCodes', old?.memberCodes ?? []),
  }),
  cells: ({ code, name, kind, parentCode, areaCode, aliases, creditCode: credit, memberCodes }) => ({
    code,
    name,
    kind,
    parentCode,
    areaCode,
    aliases,
    creditCode: credit,
    memberCodes,
  }),
});

const codeOf = (written: string | null): string | null => written?.toUpperCase() ?? null;

function creditCode(told: Told, kept: string | null): string | null {
  const given = told.value<string | null>('creditCode', kept);
  if (given === null || given === kept) return given;
  const fault = creditCodeFault(given);
  if (fault !== null) told.wrong('creditCode', fault);
  return readCreditCode(given) ?? given;
}
