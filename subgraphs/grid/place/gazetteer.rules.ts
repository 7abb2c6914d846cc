import type { Area } from '../area/area.rules.js';
import { groupBy } from '../atlas/group-by.rules.js';
import type { Cell } from '../cell/cell.rules.js';
import { comparable } from './comparable.rules.js';
import type { FormerName } from './former-names.rules.js';
import { type NearNames, nearNamesOf } from './near-names.rules.js';
import { partNameOf, spellingsOf } from './place-names.rules.js';

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
  /** Of a place that has ended, whose groups were numbered otherwise. */
  'FORMER',
] as const;
export type Writing = (typeof WRITINGS)[number];

export interface PlaceName {
  /** As `comparable` gives it. */
  readonly name: string;
  /** 0 for the county, else the level of the cells. */
  readonly level: 0 | Cell['level'];
  readonly writing: Writing;
  /** More than one where several places are called the same. */
  readonly targets: readonly Target[];
}

export const isBare = ({ writing }: PlaceName): boolean => writing === 'BARE';

/** All names of a county's places, ready to be looked for in addresses. */
export interface Gazetteer {
  /** Names that are not bare first, then the deepest. */
  readonly byName: ReadonlyMap<string, readonly PlaceName[]>;
  /** How long the names are that begin with a character, the longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
  /** Names as the lists have them, to be found where one character is wrong. */
  readonly near: NearNames;
  /** Cells that are a numbered part of a village or of another cell: `610999104203#3组`. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

export interface TaughtName {
  readonly name: string;
  readonly cellId: string;
}

export function gazetteerOf(
  areas: readonly Area[],
  cells: readonly Cell[],
  taught: readonly TaughtName[],
  former: readonly FormerName[] = [],
): Gazetteer {
  const ofAreas = areaNames(areas, cells);
  const ofCells = cellNames(areas, cells);
  const listed = new Set([...ofAreas, ...ofCells].map(({ name }) => name));
  const names = sameNamesTogether([
    ...ofAreas,
    ...ofCells,
    ...taughtNames(cells, taught),
    ...formerNames(areas, cells, former).filter(({ name }) => !listed.has(name)),
  ]);
  const byName = groupBy(names, ({ name }) => name);
  for (const list of byName.values()) list.sort((a, b) => Number(isBare(a)) - Number(isBare(b)) || b.level - a.level);
  const spellable = names.filter(
    ({ writing, level, name }) => writing === 'FULL' && level > 0 && !HAS_LONG_ENDING.test(name),
  );
  const near = nearNamesOf(spellable.map(({ name }) => name));
  return { byName, lengths: lengthsOf(byName.keys()), near, parts: partsOf(cells) };
}

/** Whoever writes these has the name before them right, or its shorter ending is found in them. */
const HAS_LONG_ENDING = /(?:街道办事处|街道办|办事处|街办|行政村|委会|委员会)$/;

function lengthsOf(names: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const name of names) {
    const first = name.charAt(0);
    const found = lengths.get(first) ?? new Set();
    lengths.set(first, found.add(name.length));
  }
  return new Map([...lengths].map(([first, found]) => [first, [...found].sort((a, b) => b - a)]));
}

/** What the lists of areas and cells call by this very name, if any. */
export const listedName = ({ byName }: Gazetteer, name: string): PlaceName | undefined =>
  byName.get(name)?.find(({ writing }) => writing === 'FULL');

function sameNamesTogether(names: readonly PlaceName[]): PlaceName[] {
  const alike = groupBy(names, ({ name, level, writing }) => `${writing} ${level} ${name}`);
  return [...alike.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, targets: [first, ...others].flatMap(({ targets }) => targets) }] : [],
  );
}

function areaNames(areas: readonly Area[], cells: readonly Cell[]): PlaceName[] {
  const targetOf = targetsOf(areas, cells);
  return areas.flatMap((area) => {
    const found = targetOf('AREA', area.code);
    if (!found) return [];
    const { full, bare } = spellingsOf(area);
    return [
      ...full.map((name): PlaceName => ({ ...found, name, writing: 'FULL' })),
      ...bare.map((name): PlaceName => ({ ...found, name, writing: 'BARE' })),
    ];
  });
}

/** A town's cell has the town's name, and a numbered part of a village or cell is found by its number below that. */
function cellNames(areas: readonly Area[], cells: readonly Cell[]): PlaceName[] {
  const areaNameOf = new Map(areas.map(({ code, name }) => [code, comparable(name)]));
  const cellNameOf = new Map(cells.map(({ id, name }) => [id, comparable(name)]));
  return cells.flatMap((cell) => {
    const { whole, part } = partNameOf(cell.name);
    const around = [areaNameOf.get(cell.areaCode), cellNameOf.get(cell.parentId ?? '')];
    const isPart = part !== null && (whole === '' || around.includes(whole));
    const own = cell.level === 1 || isPart ? [] : part === null ? [whole] : [whole, whole + part];
    const targets = [{ areaCode: cell.areaCode, cellIds: [cell.id] }];
    return [...own, ...cell.aliases.map(comparable)].map((name) => ({
      name,
      level: cell.level,
      writing: 'FULL' as const,
      targets,
    }));
  });
}

function taughtNames(cells: readonly Cell[], taught: readonly TaughtName[]): PlaceName[] {
  const targetOf = targetsOf([], cells);
  return taught.flatMap(({ name, cellId }) => {
    const found = targetOf('CELL', cellId);
    return found ? [{ ...found, name: comparable(name), writing: 'TAUGHT' }] : [];
  });
}

/** A name that is in the lists again means what has it now. */
function formerNames(areas: readonly Area[], cells: readonly Cell[], former: readonly FormerName[]): PlaceName[] {
  const targetOf = targetsOf(areas, cells);
  return former.flatMap(({ name, thing, key, isSamePlace }) => {
    const found = targetOf(thing, key);
    // One character and its word, or none: too little to be sure of without a list.
    if (!found || name.length < 3 || partNameOf(name).part !== null) return [];
    return [{ ...found, name, writing: isSamePlace ? 'FULL' : 'FORMER' }];
  });
}

function targetsOf(areas: readonly Area[], cells: readonly Cell[]) {
  const areaByCode = new Map(areas.map((area) => [area.code, area]));
  const cellById = new Map(cells.map((cell) => [cell.id, cell]));
  const cellsOfArea = groupBy(cells, (cell) => `${cell.level} ${cell.areaCode}`);
  return (thing: 'AREA' | 'CELL', key: string): Pick<PlaceName, 'level' | 'targets'> | null => {
    const cell = thing === 'CELL' ? cellById.get(key) : undefined;
    if (cell) return { level: cell.level, targets: [{ areaCode: cell.areaCode, cellIds: [cell.id] }] };
    const area = thing === 'AREA' ? areaByCode.get(key) : undefined;
    if (!area) return null;
    const level = LEVEL_OF_AREA[area.level];
    const cellIds = (cellsOfArea.get(`${level} ${area.code}`) ?? []).map(({ id }) => id);
    return { level, targets: [{ areaCode: area.code, cellIds }] };
  };
}

/** A villagers' group is the village's, whichever of its cells it lies in; every part is also its parent's. */
function partsOf(cells: readonly Cell[]): ReadonlyMap<string, readonly string[]> {
  const numbered = cells.flatMap(({ id, level, name, areaCode, parentId }) => {
    const { part } = partNameOf(name);
    if (part === null || level < 3) return [];
    const ofParent = parentId === null ? [] : [{ id, key: partKey(parentId, part) }];
    return level === 3 ? [...ofParent, { id, key: partKey(areaCode, part) }] : ofParent;
  });
  const parts = groupBy(numbered, ({ key }) => key);
  return new Map([...parts].map(([key, found]) => [key, found.map(({ id }) => id)]));
}

/** @param of code of a village, or id of a cell */
export const partKey = (of: string, part: string): string => `${of}#${part}`;

/** A county is above all cells. */
const LEVEL_OF_AREA = { 1: 0, 2: 1, 3: 2 } as const;
