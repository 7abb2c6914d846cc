import type { CellLevel } from '../../cell/cell.rules.js';
import type { OnDay } from '../../record/look-up.rules.js';
import { recordOn } from '../../record/look-up.rules.js';
import { ID_COLUMN, recordSheet, toldId, toldText } from '../record-sheet.rules.js';
import { datesOf } from '../row-dates.rules.js';
import type { SheetColumn, SheetRow } from '../sheet-column.rules.js';
import type { SheetCounty, SheetKind } from '../sheet-kind.rules.js';
import type { Told } from '../told.rules.js';

const CODE_COLUMN: SheetColumn = {
  field: 'code',
  header: '网格编码',
  others: ['编码', '网格代码', '联户编码'],
  type: 'CODE',
  need: 'KEY',
  hint: '乡镇代码 9 位，以下每级加 3 位：一级 9 位，二级 12 位，三级 15 位，联户 18 位',
  example: '610999101001001',
};

const columnsFor = (parent: string, example: string): readonly SheetColumn[] => [
  { ...CODE_COLUMN, example },
  {
    field: 'name',
    header: '名称',
    others: ['网格名称', '联户名称'],
    type: 'TEXT',
    need: 'NEW',
    hint: '名称',
    example: '新民村一组',
  },
  {
    field: 'parentId',
    header: '上级网格',
    others: ['上级', '上级编码', '上级网格编码'],
    type: 'TEXT',
    hint: `${parent}的编码或名称；空着时由编码得出`,
    example: example.slice(0, -3),
  },
  {
    field: 'areaCode',
    header: '所属区划',
    others: ['区划', '区划代码', '所在村', '所属村'],
    type: 'TEXT',
    hint: '所在乡镇、村或社区的代码或名称；空着时与上级网格相同',
    example: '610999101201',
  },
  { field: 'households', header: '户数', others: ['总户数'], type: 'COUNT', hint: '户数，整数', example: '52' },
  {
    field: 'aliases',
    header: '别名',
    others: ['俗称', '小地名'],
    type: 'LIST',
    hint: '俗称、小地名，多个以“、”分隔',
    example: '老院子',
  },
  ID_COLUMN,
];

/** 网格: levels 1 to 3. */
export const CELL_SHEET = cellSheet('cells', '网格', [1, 2, 3], columnsFor('上一级网格', '610999101001001'));
/** 联户: level 4. */
export const HOUSEHOLD_GROUP_SHEET = cellSheet(
  'household-groups',
  '联户',
  [4],
  columnsFor('所在三级网格', '610999101001001001'),
);

function cellSheet(
  name: string,
  title: string,
  levels: readonly CellLevel[],
  columns: readonly SheetColumn[],
): SheetKind {
  return recordSheet({
    thing: 'CELL',
    name,
    title,
    columns,
    hasSuccessors: true,
    holds: ({ level }) => levels.includes(level),
    known: knownCell,
    declare: (row, key) => {
      const code = toldText(row, 'code') ?? '';
      const names = [toldText(row, 'name') ?? code];
      return { thing: 'CELL', key, code, names, above: toldText(row, 'parentId') ?? aboveOf(code) };
    },
    build: (told, id, old, county) => {
      const code = told.needed('code', old?.code ?? null, '');
      const level = levelOf(code);
      if (level === null) told.wrong('code', '应为 9、12、15 或 18 位数字');
      else if (!levels.includes(level))
        told.wrong('code', `第 ${level} 级不在此表，请用“${level === 4 ? '联户' : '网格'}”模板`);
      const above = told.reference('CELL', 'parentId', old?.parentId ?? null);
      const parentId = level === 1 ? null : (above ?? parentByCode(told, code, county));
      return {
        id,
        code,
        level: level ?? 3,
        parentId,
        name: told.needed('name', old?.name ?? null, ''),
        aliases: told.value('aliases', old?.aliases ?? []),
        areaCode: told.reference('AREA', 'areaCode', old?.areaCode ?? null) ?? areaOf(told, code, parentId, county),
        households: told.value<number | null>('households', old?.households ?? 0) ?? old?.households ?? 0,
        polygon: old?.polygon ?? null,
        sourceCrs: old?.sourceCrs ?? null,
      };
    },
    cells: ({ id, code, name: called, parentId, areaCode, households, aliases }, county) => ({
      code,
      name: called,
      parentId: codeOfCell(county, parentId),
      areaCode,
      households,
      aliases,
      id,
    }),
  });
}

export const codeOfCell = (county: OnDay, id: string | null): string | null =>
  recordOn(county, 'CELL', id)?.code ?? null;

/** By its id, else by its code; one that is told to be new under a code of old is a new cell. */
export function knownCell(row: SheetRow, { records, finder, day }: Pick<SheetCounty, 'records' | 'finder' | 'day'>) {
  const id = toldId(row);
  if (id !== null) return records.CELL.has(id) ? id : undefined;
  const key = finder.keyOfCode('CELL', toldText(row, 'code') ?? '');
  const last = key === undefined ? undefined : records.CELL.get(key)?.at(-1);
  const hasEnded = last !== undefined && last.validTo !== null && last.validTo <= day;
  return hasEnded && datesOf(row).op === 'ADD' ? undefined : key;
}

function levelOf(code: string): CellLevel | null {
  const level = (code.length - 6) / 3;
  return /^[0-9]+$/.test(code) && (level === 1 || level === 2 || level === 3 || level === 4) ? level : null;
}

const aboveOf = (code: string): string | null => (code.length > 9 ? code.slice(0, -3) : null);

function parentByCode(told: Told, code: string, { finder }: SheetCounty): string | null {
  const above = aboveOf(code);
  const key = above === null ? undefined : finder.keyOfCode('CELL', above);
  if (key === undefined) told.wrong('parentId', '没有编码为前几位的网格，请填写上级网格', 'CODE_UNKNOWN');
  return key ?? null;
}

/** The area of the cell above; of a town's cell the town. */
function areaOf(told: Told, code: string, parentId: string | null, county: SheetCounty): string {
  const town = parentId === null ? county.finder.keyOfCode('AREA', code.slice(0, 9)) : undefined;
  const area = town ?? areaAbove(parentId, county);
  if (area === undefined) told.wrong('areaCode', '请填写所属区划的代码或名称', 'FIELD_MISSING');
  return area ?? '';
}

/** As the file has it where it has the cell above, else as it stands. */
function areaAbove(cellId: string | null, county: SheetCounty, levels = 4): string | undefined {
  if (cellId === null || levels === 0) return undefined;
  const row = county.rowsInFile.get(cellId);
  const told = row && toldText(row, 'areaCode');
  const found = told ? county.finder.find('AREA', told) : undefined;
  if (found && 'key' in found) return found.key;
  const standing = recordOn(county, 'CELL', cellId)?.areaCode;
  if (standing !== undefined || !row) return standing;
  const code = toldText(row, 'code') ?? '';
  const above = toldText(row, 'parentId') ?? aboveOf(code);
  if (above === null) return county.finder.keyOfCode('AREA', code.slice(0, 9));
  const parent = county.finder.find('CELL', above);
  return 'key' in parent ? areaAbove(parent.key, county, levels - 1) : undefined;
}
