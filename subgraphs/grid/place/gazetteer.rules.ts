import type { Area } from '../area/area.rules.js';
import { groupBy } from '../atlas/group-by.rules.js';
import type { Cell } from '../cell/cell.rules.js';
import { comparable } from './comparable.rules.js';
import { groupNumberOf, spellingsOf } from './place-names.rules.js';

/** Where a name may be: an area with all its cells of that level, or one cell. */
export interface Target {
  readonly areaCode: string;
  readonly cellIds: readonly string[];
}

export interface PlaceName {
  /** As `comparable` gives it. */
  readonly name: string;
  readonly level: 0 | 1 | 2 | 3;
  /** Written whole, so that it cannot be part of another word. */
  readonly isFull: boolean;
  /** More than one where several places are called the same. */
  readonly targets: readonly Target[];
}

/** All names of a county's places, ready to be looked for in addresses. */
export interface Gazetteer {
  /** By first character; of one character, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly PlaceName[]>;
  /** Cells of level 3 by area and number of the group, `610999104203#3`. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

export interface TaughtName {
  readonly name: string;
  readonly cellId: string;
}

export function gazetteerOf(areas: readonly Area[], cells: readonly Cell[], taught: readonly TaughtName[]): Gazetteer {
  const names = new Map<string, PlaceName>();
  const add = (name: string, level: PlaceName['level'], isFull: boolean, target: Target): void => {
    const key = `${isFull ? 'full' : 'bare'} ${level} ${name}`;
    const targets = [...(names.get(key)?.targets ?? []), target];
    names.set(key, { name, level, isFull, targets });
  };

  const cellsOfArea = groupBy(cells, (cell) => `${cell.level} ${cell.areaCode}`);
  for (const area of areas) {
    const level = LEVEL_OF_AREA[area.level];
    const cellIds = (cellsOfArea.get(`${level} ${area.code}`) ?? []).map(({ id }) => id);
    const { full, bare } = spellingsOf(area);
    for (const name of full) add(name, level, true, { areaCode: area.code, cellIds });
    for (const name of bare) add(name, level, false, { areaCode: area.code, cellIds });
  }

  const groups = new Map<string, string[]>();
  const cellById = new Map(cells.map((cell) => [cell.id, cell]));
  for (const cell of cells) {
    const group = cell.level === 3 ? groupNumberOf(cell.name) : null;
    const target = { areaCode: cell.areaCode, cellIds: [cell.id] };
    const own = cell.level === 1 || group !== null ? [] : [cell.name];
    for (const name of [...own, ...cell.aliases]) add(comparable(name), cell.level, true, target);
    if (group !== null)
      groups.set(groupKey(cell.areaCode, group), [...(groups.get(groupKey(cell.areaCode, group)) ?? []), cell.id]);
  }
  for (const { name, cellId } of taught) {
    const cell = cellById.get(cellId);
    if (cell) add(comparable(name), cell.level, true, { areaCode: cell.areaCode, cellIds: [cell.id] });
  }

  const byFirst = groupBy([...names.values()], ({ name }) => name.slice(0, 1));
  for (const list of byFirst.values()) {
    list.sort((a, b) => b.name.length - a.name.length || Number(b.isFull) - Number(a.isFull) || b.level - a.level);
  }
  return { byFirst, groups };
}

export const groupKey = (areaCode: string, group: number): string => `${areaCode}#${group}`;

/** A county is above all cells. */
const LEVEL_OF_AREA = { 1: 0, 2: 1, 3: 2 } as const;
