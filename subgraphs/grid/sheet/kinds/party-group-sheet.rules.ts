import { ID_COLUMN, recordSheet, toldId, toldText } from '../record-sheet.rules.js';
import type { SheetKind } from '../sheet-kind.rules.js';
import { codeOfCell } from './cell-sheet.rules.js';

/** 党小组. */
export const PARTY_GROUP_SHEET: SheetKind = recordSheet({
  thing: 'PARTY_GROUP',
  name: 'party-groups',
  title: '党小组',
  hasSuccessors: false,
  columns: [
    {
      field: 'name',
      header: '党小组名称',
      others: ['名称', '党小组'],
      type: 'TEXT',
      need: 'KEY',
      hint: '同一村（社区）内不重名',
      example: '新民村第一党小组',
    },
    {
      field: 'areaCode',
      header: '所属村',
      others: ['所属社区', '所属区划', '村', '区划', '所在村'],
      type: 'TEXT',
      need: 'KEY',
      hint: '所在村（社区）的代码或名称',
      example: '610999101201',
    },
    {
      field: 'cellIds',
      header: '覆盖网格',
      others: ['网格', '所在网格', '覆盖网格编码'],
      type: 'LIST',
      hint: '网格的编码或名称，多个以“、”分隔',
      example: '610999101001001、610999101001002',
    },
    ID_COLUMN,
  ],
  known: (row, { records, finder }) => {
    const id = toldId(row);
    if (id !== null) return records.PARTY_GROUP.has(id) ? id : undefined;
    const area = finder.find('AREA', toldText(row, 'areaCode') ?? '');
    const name = toldText(row, 'name');
    if (!('key' in area)) return undefined;
    for (const [key, versions] of records.PARTY_GROUP) {
      const last = versions.at(-1);
      if (last?.name === name && last?.areaCode === area.key) return key;
    }
    return undefined;
  },
  declare: (row, key) => ({
    thing: 'PARTY_GROUP',
    key,
    code: null,
    names: [toldText(row, 'name') ?? ''],
    above: toldText(row, 'areaCode'),
  }),
  build: (told, id, old) => ({
    id,
    name: told.needed('name', old?.name ?? null, ''),
    areaCode: told.reference('AREA', 'areaCode', old?.areaCode ?? null) ?? '',
    cellIds: told.references('CELL', 'cellIds', old?.cellIds ?? []),
  }),
  cells: ({ id, name, areaCode, cellIds }, county) => ({
    name,
    areaCode,
    cellIds: cellIds.flatMap((cell) => codeOfCell(county, cell) ?? []),
    id,
  }),
});
