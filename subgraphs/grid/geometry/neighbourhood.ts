import Flatbush from 'flatbush';
import type { CellPolygon, CellRecord } from '../cell/cell.rules.js';
import type { Dates } from '../record/dated.rules.js';
import type { CountyRecords } from '../record/things.rules.js';
import { type Box, ringsOf } from './box.rules.js';
import { type Shape, shapeOf } from './shape.rules.js';

/** A version of a cell that has a polygon. */
export interface DrawnCell extends Pick<CellRecord, 'id' | 'code' | 'level' | 'parentId'>, Dates {
  readonly polygon: CellPolygon;
}

export interface CellShape {
  readonly cell: DrawnCell;
  readonly shape: Shape;
}

/** The drawn cells of a county, of all days, by where they are. */
export interface Neighbourhood {
  /** The versions of a cell that have a polygon. */
  of(id: string): readonly CellShape[];
  /** Those of a level whose boxes meet this box. */
  near(level: number, box: Box): readonly CellShape[];
}

export const isDrawn = <Cell extends Pick<CellRecord, 'polygon'>>(
  cell: Cell,
): cell is Cell & { readonly polygon: CellPolygon } => cell.polygon !== null;

/** Every version of every cell that has a polygon. */
export const drawnCellsOf = ({ CELL }: CountyRecords): DrawnCell[] => [...CELL.values()].flat().filter(isDrawn);

export function neighbourhoodOf(cells: Iterable<DrawnCell>): Neighbourhood {
  const byId = new Map<string, CellShape[]>();
  const byLevel = new Map<number, CellShape[]>();
  for (const cell of cells) {
    const drawn: CellShape = { cell, shape: shapeOf(ringsOf(cell.polygon)) };
    append(byId, cell.id, drawn);
    append(byLevel, cell.level, drawn);
  }
  const searches = new Map([...byLevel].map(([level, drawn]) => [level, searchOf(drawn)]));
  return { of: (id) => byId.get(id) ?? [], near: (level, box) => searches.get(level)?.(box) ?? [] };
}

/** The same without some versions and with others. Only what came is made ready anew. */
export function redrawn(base: Neighbourhood, gone: ReadonlySet<object>, come: Iterable<DrawnCell>): Neighbourhood {
  const added = neighbourhoodOf(come);
  const still = (drawn: readonly CellShape[]) => drawn.filter(({ cell }) => !gone.has(cell));
  return {
    of: (id) => [...still(base.of(id)), ...added.of(id)],
    near: (level, box) => [...still(base.near(level, box)), ...added.near(level, box)],
  };
}

function searchOf(drawn: readonly CellShape[]): (box: Box) => CellShape[] {
  const boxes = new Flatbush(drawn.length);
  for (const { shape } of drawn) boxes.add(...shape.box);
  boxes.finish();
  return (box) => boxes.search(...box).flatMap((at) => drawn[at] ?? []);
}

function append<Key>(groups: Map<Key, CellShape[]>, key: Key, drawn: CellShape): void {
  const group = groups.get(key);
  if (group) group.push(drawn);
  else groups.set(key, [drawn]);
}
