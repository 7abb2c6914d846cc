import type { CellRecord } from '../cell/cell.rules.js';
import type { Dated } from '../record/dated.rules.js';

export interface TreeCell {
  readonly cell: Dated<CellRecord>;
  /** 1 for a cell above which there is none. */
  readonly depth: number;
}

/** All cells of one day in pre-order: each before those below it, siblings by their codes. */
export interface CellTree {
  readonly cells: readonly TreeCell[];
  /** Of each cell in that order, the position behind the last one below it. */
  readonly ends: readonly number[];
  readonly positions: ReadonlyMap<string, number>;
}

export type ChildCells = ReadonlyMap<string, readonly Dated<CellRecord>[]>;

/** @param children by the id of their parent, each list by code */
export function cellTreeOf(children: ChildCells): CellTree {
  const cells: TreeCell[] = [];
  const ends: number[] = [];
  const positions = new Map<string, number>();
  const add = (cell: Dated<CellRecord>, depth: number): void => {
    const at = cells.push({ cell, depth }) - 1;
    positions.set(cell.id, at);
    ends.push(at);
    for (const child of children.get(cell.id) ?? []) add(child, depth + 1);
    ends[at] = cells.length;
  };
  for (const root of children.get('') ?? []) add(root, 1);
  return { cells, ends, positions };
}

/** A part of a tree: what is to be shown of it. */
export interface TreeCut {
  /** Null: the whole county. */
  readonly rootId: string | null;
  /** How many levels, the root's among them; null: all. */
  readonly maxDepth: number | null;
  /** Codes from the top down to the last cell shown so far; null: from the first. */
  readonly after: readonly string[] | null;
}

/** At most `most` cells of the cut, in order. Costs what it answers: what is too deep is jumped over. */
export function cellsOfCut(tree: CellTree, { rootId, maxDepth, after }: TreeCut, most: number): TreeCell[] {
  const { cells, ends, positions } = tree;
  const first = rootId === null ? 0 : positions.get(rootId);
  if (first === undefined) return [];
  const end = rootId === null ? cells.length : (ends[first] ?? first);
  const deepest = maxDepth === null ? Number.POSITIVE_INFINITY : (cells[first]?.depth ?? 1) + maxDepth - 1;
  const found: TreeCell[] = [];
  for (
    let at = after === null ? first : Math.max(first, positionAfter(tree, after));
    at < end && found.length < most;
  ) {
    const here = cells[at];
    if (here && here.depth <= deepest) found.push(here);
    at = here && here.depth >= deepest ? (ends[at] ?? end) : at + 1;
  }
  return found;
}

/** Codes from the top down to the cell: where it stands in the order, also after others came and went. */
export function codesDownTo({ cells, positions }: CellTree, { cell }: TreeCell): string[] {
  const codes = [cell.code];
  for (let above = cell.parentId; above !== null; ) {
    const parent = cells[positions.get(above) ?? -1]?.cell;
    if (!parent) break;
    codes.unshift(parent.code);
    above = parent.parentId;
  }
  return codes;
}

/** The first position whose cell comes after those codes; found by halving. */
function positionAfter(tree: CellTree, codes: readonly string[]): number {
  let [low, high] = [0, tree.cells.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const here = tree.cells[middle];
    if (here && isAfter(codesDownTo(tree, here), codes)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isAfter(a: readonly string[], b: readonly string[]): boolean {
  for (const [depth, code] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return true;
    if (code !== other) return code > other;
  }
  return false;
}
