import { recordSheet, toldText } from '../record-sheet.rules.js';
import type { SheetKind } from '../sheet-kind.rules.js';

/** 户数: how many households each cell has, as counts. */
export const HOUSEHOLD_SHEET: SheetKind = recordSheet({
  thing: 'CELL',
  name: 'households',
  title: '户数',
  hasSuccessors: false,
  isNoList: true,
  columns: [
    {
      field: 'code',
      header: '网格编码',
      others: ['编码', '网格代码', '网格'],
      type: 'TEXT',
      need: 'KEY',
      hint: '已有网格或联户的编码或名称',
      example: '610999101001001',
    },
    {
      field: 'households',
      header: '户数',
      others: ['总户数'],
      type: 'COUNT',
      need: 'KEY',
      hint: '户数，整数',
      example: '52',
    },
  ],
  known: (row, { finder }) => {
    const found = finder.find('CELL', toldText(row, 'code') ?? '');
    return 'key' in found ? found.key : undefined;
  },
  build: (told, _, old) => {
    if (old === undefined) {
      told.wrong('code', '没有这个网格，请先用“网格”或“联户”模板导入', 'CODE_UNKNOWN');
      return null;
    }
    return { ...old, households: told.value('households', old.households) };
  },
  cells: ({ code, households }) => ({ code, households }),
});
