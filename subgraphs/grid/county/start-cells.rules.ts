import type { Area } from '../area/area.rules.js';
import type { CellRecord } from '../cell/cell.rules.js';
import type { Change } from '../change/change.rules.js';
import type { CountyNow } from './county-start.rules.js';

export interface StartCells {
  readonly changes: readonly Change[];
  readonly listed: number;
}

/**
 * A cell of level 1 for each town and one of level 2 for each village, under the area's own digits; without heads,
 * outlines and households. A code that a cell has or once had is not used again.
 */
export function startCells({ index, day, cellId }: CountyNow, areas: readonly Area[]): StartCells {
  const made = new Map<string, string>();
  const places = areas.filter(({ level }) => level > 1);
  const changes = places.flatMap((area): Change[] => {
    const code = cellCodeOf(area);
    if (index.cellIdsByCode.has(code)) return [];
    const isTown = area.level === 2;
    const parentId = isTown ? null : idOf(area.code.slice(0, 9));
    if (!isTown && parentId === null) return [];
    const id = cellId(code);
    made.set(code, id);
    const record: CellRecord = {
      id,
      code,
      level: isTown ? 1 : 2,
      parentId,
      name: isTown ? `${area.name}网格` : area.name,
      aliases: [],
      areaCode: area.code,
      households: 0,
      polygon: null,
      sourceCrs: null,
    };
    return [{ op: 'PUT', thing: 'CELL', validFrom: day, record }];
  });
  return { changes, listed: places.length };

  /** Of the town's cell, made here or before; null where that has ended. */
  function idOf(code: string): string | null {
    const known = index.cellIdsByCode.get(code) ?? [];
    return made.get(code) ?? [...known].find((id) => index.records.CELL.get(id)?.at(-1)?.validTo === null) ?? null;
  }
}

const cellCodeOf = ({ code, level }: Area): string => (level === 2 ? code.slice(0, 9) : code);
