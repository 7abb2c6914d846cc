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

export const WRITINGS = [
  /** As the lists of areas and cells have it, with the word that says what it is. */
  'FULL',
  /** Without that word: may be part of something else. */
  'BARE',
  /** As somebody taught it. */
  'TAUGHT',
] as const;
export type Writing = (typeof WRITINGS)[number];

export interface PlaceName {
  /** As `comparable` gives it. */
  readonly name: string;
  /** 0 for the county, else the level of the cells. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly writing: Writing;
  /** More than one where several places are called the same. */
  readonly targets: readonly Target[];
}

export const isBare = ({ writing }: PlaceName): boolean => writing === 'BARE';

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
  const single = [...areaNames(areas, cells), ...cells.flatMap(cellNames), ...taughtNames(cells, taught)];
  const alike = groupBy(single, ({ name, level, writing }) => `${writing} ${level} ${name}`);
  const names = [...alike.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, targets: [first, ...others].flatMap(({ targets }) => targets) }] : [],
  );
  const byFirst = groupBy(names, ({ name }) => name.charAt(0));
  for (const list of byFirst.values()) {
    list.sort((a, b) => b.name.length - a.name.length || Number(isBare(a)) - Number(isBare(b)) || b.level - a.level);
  }
  return { byFirst, groups: groupsOf(cells) };
}

function areaNames(areas: readonly Area[], cells: readonly Cell[]): PlaceName[] {
  const cellsOfArea = groupBy(cells, (cell) => `${cell.level} ${cell.areaCode}`);
  return areas.flatMap((area) => {
    const level = LEVEL_OF_AREA[area.level];
    const cellIds = (cellsOfArea.get(`${level} ${area.code}`) ?? []).map(({ id }) => id);
    const targets = [{ areaCode: area.code, cellIds }];
    const { full, bare } = spellingsOf(area);
    return [
      ...full.map((name): PlaceName => ({ name, level, writing: 'FULL', targets })),
      ...bare.map((name): PlaceName => ({ name, level, writing: 'BARE', targets })),
    ];
  });
}

/** A town's cell has the town's name, and a group's is found by its number below the village. */
function cellNames(cell: Cell): PlaceName[] {
  const hasOwnName = cell.level !== 1 && groupNumberOf(cell.name) === null;
  const targets = [{ areaCode: cell.areaCode, cellIds: [cell.id] }];
  return [...(hasOwnName ? [cell.name] : []), ...cell.aliases].map((name) => ({
    name: comparable(name),
    level: cell.level,
    writing: 'FULL',
    targets,
  }));
}

function taughtNames(cells: readonly Cell[], taught: readonly TaughtName[]): PlaceName[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return taught.flatMap(({ name, cellId }) => {
    const cell = byId.get(cellId);
    if (!cell) return [];
    const targets = [{ areaCode: cell.areaCode, cellIds: [cell.id] }];
    return [{ name: comparable(name), level: cell.level, writing: 'TAUGHT', targets }];
  });
}

function groupsOf(cells: readonly Cell[]): ReadonlyMap<string, readonly string[]> {
  const numbered = cells.flatMap((cell) => {
    const group = cell.level === 3 ? groupNumberOf(cell.name) : null;
    return group === null ? [] : [{ id: cell.id, key: groupKey(cell.areaCode, group) }];
  });
  const groups = groupBy(numbered, ({ key }) => key);
  return new Map([...groups].map(([key, found]) => [key, found.map(({ id }) => id)]));
}

export const groupKey = (areaCode: string, group: number): string => `${areaCode}#${group}`;

/** A county is above all cells. */
const LEVEL_OF_AREA = { 1: 0, 2: 1, 3: 2 } as const;
