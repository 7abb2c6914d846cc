import { altered } from '../change/altered.rules.js';
import type { Change } from '../change/change.rules.js';
import { type CountyIndex, recordKeyOf, slotOf } from '../record/county-index.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import type { CellRecord } from './cell.rules.js';
import { freeCode } from './free-code.rules.js';

/** Where a cell is to hang from a day on. */
export interface CellPlace {
  readonly parentId: string;
  readonly code: string;
  /** Undefined: it stays in its area. */
  readonly areaCode?: string | undefined;
}

/** Hangs a cell elsewhere. The codes below it follow its own, and what lay in its area goes along with it. */
export function recoded(county: CountyIndex, on: string, id: string, place: CellPlace): Change[] {
  const old = recordOn({ records: county.records, day: on }, 'CELL', id);
  if (!old) return [];
  const { parentId, code, areaCode } = place;
  const own = altered<CellRecord>(county.records, { thing: 'CELL', key: id }, on, (cell) => ({
    ...cell,
    parentId,
    code,
    areaCode: areaCode ?? cell.areaCode,
  }));
  return [...own, ...recodedBelow(county, on, old, place)];
}

export function recodedBelow(
  county: CountyIndex,
  on: string,
  old: CellRecord,
  { code, areaCode = old.areaCode }: Omit<CellPlace, 'parentId'>,
): Change[] {
  if (code === old.code && areaCode === old.areaCode) return [];
  return cellsBelow(county, on, old.id).flatMap((key) =>
    altered<CellRecord>(county.records, { thing: 'CELL', key }, on, (cell) => {
      if (!cell.code.startsWith(old.code)) return cell;
      return {
        ...cell,
        code: code + cell.code.slice(old.code.length),
        areaCode: cell.areaCode === old.areaCode ? areaCode : cell.areaCode,
      };
    }),
  );
}

/** The code of a cell below another parent: with its own last digits when nobody has that code, else the next free one. */
export function codeBelow(
  county: CountyIndex,
  parentCode: string,
  { id, code }: Pick<CellRecord, 'id' | 'code'>,
  taken: Set<string>,
): string {
  const same = parentCode + code.slice(-3);
  const others = [...(county.cellIdsByCode.get(same) ?? [])].filter((other) => other !== id);
  const found = others.length === 0 && !taken.has(same) ? same : (freeCode(county, parentCode, taken) ?? same);
  taken.add(found);
  return found;
}

/** Cells that hang under it on that day or later. */
export function childrenFrom({ records, dependants }: CountyIndex, on: string, id: string): string[] {
  return [...(dependants.get(slotOf('CELL', id)) ?? [])]
    .map(recordKeyOf)
    .filter(({ thing }) => thing === 'CELL')
    .map(({ key }) => key)
    .filter((key) =>
      records.CELL.get(key)?.some(({ parentId, validTo }) => parentId === id && (validTo === null || validTo > on)),
    );
}

function cellsBelow(county: CountyIndex, on: string, id: string): string[] {
  const found = new Set(childrenFrom(county, on, id));
  for (const child of found) for (const next of childrenFrom(county, on, child)) found.add(next);
  return [...found];
}
