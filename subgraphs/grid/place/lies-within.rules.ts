import type { Area } from '../area/area.rules.js';
import type { Cell } from '../cell/cell.rules.js';

/** A tree deeper than this is none of ours. */
const DEEPEST = 4;

/** Asked several times of every address: goes up without keeping the way. */
export function liesInArea(areas: ReadonlyMap<string, Area>, code: string | null, around: string | null): boolean {
  let at = code;
  for (let depth = 0; at !== null && depth < DEEPEST; depth += 1) {
    if (at === around) return areas.has(at);
    at = areas.get(at)?.parentCode ?? null;
  }
  return false;
}

export function liesInCell(cells: ReadonlyMap<string, Cell>, id: string | null, around: readonly string[]): boolean {
  let at = id;
  for (let depth = 0; at !== null && depth < DEEPEST; depth += 1) {
    if (around.includes(at)) return cells.has(at);
    at = cells.get(at)?.parentId ?? null;
  }
  return false;
}
