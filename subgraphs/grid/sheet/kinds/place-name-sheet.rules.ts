import { comparable } from '../../place/comparable.rules.js';
import { isTeachable } from '../../place/teachable-name.rules.js';
import type { SheetPlaceName, StandingPlaceName } from '../besides.rules.js';
import { ID_COLUMN, toldId, toldText } from '../record-sheet.rules.js';
import type { SheetRow } from '../sheet-column.rules.js';
import type { SheetCounty, SheetKind } from '../sheet-kind.rules.js';
import { type Told, toldBy } from '../told.rules.js';
import { codeOfCell } from './cell-sheet.rules.js';

/** 地名叫法: names for places that no list of areas or cells has. */
export const PLACE_NAME_SHEET: SheetKind = {
  name: 'place-names',
  title: '地名叫法',
  thing: 'PLACE_NAME',
  columns: [
    {
      field: 'name',
      header: '叫法',
      others: ['地名', '地名叫法', '俗称', '小地名'],
      type: 'TEXT',
      need: 'KEY',
      hint: '群众对一处地方的叫法，2 至 20 字，勿填人名；一个叫法指一个网格',
      example: '老粮站',
    },
    {
      field: 'cellId',
      header: '网格',
      others: ['网格编码', '所在网格', '网格名称'],
      type: 'TEXT',
      need: 'KEY',
      hint: '写到它的地址所在的网格：编码或名称',
      example: '610999101001001',
    },
    { ...ID_COLUMN, hint: '系统的标识。新增时空着；要改叫法或改指另一网格，须保留导出的标识' },
  ],
  known: (row, county) => {
    const told = county.besides.placeNames.byId.get(toldId(row) ?? '');
    if (told) return told.id;
    const cell = county.finder.find('CELL', toldText(row, 'cellId') ?? '');
    if (!('key' in cell)) return undefined;
    return named(county, nameIn(row)).find(({ cellId }) => cellId === cell.key)?.id;
  },
  keyOfNew: () => null,
  declare: () => null,
  toChanges: (row, county) => {
    const told = toldBy(row, county.finder);
    const id = county.keyOf(row);
    const standing = county.besides.placeNames.byId.get(id);
    const name = toldText(row, 'name') === standing?.name ? standing.name : nameIn(row);
    const cellId = cellIn(told, standing, county);
    if (told.faults.length > 0) return { faults: told.faults };
    const fields = [...(name === standing?.name ? [] : ['name']), ...(cellId === standing?.cellId ? [] : ['cellId'])];
    if (fields.length === 0) return { changes: [] };
    check(told, { id, name, cellId }, standing, county);
    if (told.faults.length > 0) return { faults: told.faults };
    const { line } = row;
    const put = { row: { id, name, cellId }, standing, on: county.day, label: name, line } as const;
    return { changes: [], put: { thing: 'PLACE_NAME', ...put, fields: standing ? fields : [] } };
  },
  judge: (puts) => {
    const lines = new Map<string, number>();
    return puts.flatMap(({ thing, row, line }) => {
      if (thing !== 'PLACE_NAME') return [];
      const first = lines.get(row.name);
      lines.set(row.name, first ?? line);
      const message = `与第 ${first} 行是同一个叫法`;
      return first === undefined ? [] : [{ code: 'SHEET_ROW_REPEATED', field: 'name', line, message } as const];
    });
  },
  toRows: (county) =>
    [...county.besides.placeNames.byId.values()]
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map(({ id, name, cellId }) => ({ name, cellId: codeOfCell(county, cellId), id })),
  listed: () => [],
};

const nameIn = (row: SheetRow): string => comparable(toldText(row, 'name') ?? '');

const named = ({ besides }: Pick<SheetCounty, 'besides'>, name: string): readonly StandingPlaceName[] =>
  besides.placeNames.byName.get(name) ?? [];

/** A code stays what it was of, though another cell may have it now. */
function cellIn(told: Told, standing: StandingPlaceName | undefined, county: SheetCounty): string {
  const isKept = standing && toldText(told.row, 'cellId') === codeOfCell(county, standing.cellId);
  return isKept ? standing.cellId : (told.reference('CELL', 'cellId', null) ?? '');
}

function check(
  told: Told,
  { id, name, cellId }: SheetPlaceName,
  standing: StandingPlaceName | undefined,
  county: SheetCounty,
): void {
  const { ground } = county.besides;
  if (standing?.isWithdrawn) told.wrong(null, '这个叫法已撤回，不能由表更改；确要恢复，请重新教会', 'CODE_RETIRED');
  else if (!ground.cells.has(cellId)) told.wrong('cellId', '所指的网格今日不在用', 'CODE_RETIRED');
  else if (!isTeachable(ground, name, cellId)) told.wrong('name', UNTEACHABLE);
  const holder = named(county, name).find((one) => one.id !== id && (!one.isWithdrawn || one.cellId === cellId));
  if (holder) told.wrong('name', holder.isWithdrawn ? '这个叫法已撤回' : TAKEN, 'CODE_TAKEN');
}

const UNTEACHABLE = '应为 2 至 20 字，不是组号，也不是别处区划或网格的正式名称';
const TAKEN = '这个叫法已指另一网格；要改指，请用导出的表，保留标识';
