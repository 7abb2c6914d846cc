import { areaCodeFault } from '../../../../contracts/codes/area-code.js';
import { type AreaKind, areaCodeOf } from '../../area/area.rules.js';
import { recordSheet, toldText } from '../record-sheet.rules.js';
import type { SheetKind } from '../sheet-kind.rules.js';

export const AREA_KIND_WORDS = {
  COUNTY: ['县', '区', '旗', '市'],
  TOWN: ['乡镇', '镇', '乡', '街道', '苏木', '街道办', '街道办事处'],
  VILLAGE: ['村', '嘎查', '行政村', '建制村'],
  COMMUNITY: ['社区', '居委会'],
} as const satisfies Record<AreaKind, readonly string[]>;

const LEVELS = { COUNTY: 1, TOWN: 2, VILLAGE: 3, COMMUNITY: 3 } as const satisfies Record<AreaKind, 1 | 2 | 3>;

/** 区划. */
export const AREA_SHEET: SheetKind = recordSheet({
  thing: 'AREA',
  name: 'areas',
  title: '区划',
  hasSuccessors: true,
  columns: [
    {
      field: 'code',
      header: '区划代码',
      others: ['代码', '行政区划代码', '统计用区划代码'],
      type: 'CODE',
      need: 'KEY',
      hint: '县 6 位（GB/T 2260），以下 12 位（统计用区划代码）；乡镇可写 9 位',
      example: '610999101201',
    },
    {
      field: 'name',
      header: '名称',
      others: ['区划名称'],
      type: 'TEXT',
      need: 'NEW',
      hint: '全称',
      example: '新民村',
    },
    {
      field: 'kind',
      header: '类型',
      others: ['区划类型', '级别'],
      type: 'WORD',
      words: AREA_KIND_WORDS,
      need: 'NEW',
      hint: '县、乡镇、村或社区',
      example: '村',
    },
    {
      field: 'parentCode',
      header: '上级',
      others: ['上级代码', '上级区划', '上级名称'],
      type: 'TEXT',
      hint: '上级的代码或名称；空着时由代码得出',
      example: '610999101000',
    },
    {
      field: 'aliases',
      header: '别名',
      others: ['曾用名', '俗称', '简称'],
      type: 'LIST',
      hint: '曾用名、俗称，多个以“、”分隔',
      example: '老民村',
    },
  ],
  known: (row, { finder }) => finder.keyOfCode('AREA', toldText(row, 'code') ?? ''),
  keyOfNew: (row) => areaCodeOf(toldText(row, 'code') ?? '') ?? toldText(row, 'code'),
  declare: (row, key) => ({
    thing: 'AREA',
    key,
    code: key,
    names: [toldText(row, 'name') ?? key],
    above: toldText(row, 'parentCode') ?? aboveOf(key),
  }),
  build: (told, key, old) => {
    const wrong = areaCodeFault(key);
    if (wrong !== null) told.wrong('code', wrong);
    const kind = told.needed<AreaKind>('kind', old?.kind ?? null, 'VILLAGE');
    const level = LEVELS[kind];
    if ((level === 1) !== (key.length === 6))
      told.wrong('kind', `与代码不符：${key.length} 位代码${level === 1 ? '不是县' : '是县'}`);
    const given = told.reference('AREA', 'parentCode', old?.parentCode ?? null);
    return {
      code: key,
      level,
      kind,
      parentCode: level === 1 ? null : (given ?? aboveOf(key)),
      name: told.needed('name', old?.name ?? null, ''),
      aliases: told.value('aliases', old?.aliases ?? []),
    };
  },
  cells: ({ code, name, kind, parentCode, aliases }) => ({ code, name, kind, parentCode, aliases }),
});

/** Of a village its town, of a town its county. */
function aboveOf(code: string): string | null {
  if (code.length !== 12) return null;
  return code.endsWith('000') ? code.slice(0, 6) : `${code.slice(0, 9)}000`;
}
