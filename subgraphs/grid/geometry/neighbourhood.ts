import Flatbush from 'flatbush';
import type { CellPolygon } from '../cell/cell.rules.js';
import { type Box, ringsOf } from './box.rules.js';
import { type Shape, shapeOf } from './shape.rules.js';

/** A cell that has a polygon. */
export interface DrawnCell {
  readonly id: string;
  readonly code: string;
  readonly level: number;
  readonly parentId: string | null;
  readonly polygon: CellPolygon;
}

export interface CellShape extends DrawnCell {
  readonly shape: Shape;
}

/** The drawn cells of a county by where they are. */
export interface Neighbourhood {
  readonly shapes: ReadonlyMap<string, CellShape>;
  /** Cells of a level whose boxes meet this box. */
  near(level: number, box: Box): CellShape[];
}

export function neighbourhoodOf(cells: Iterable<DrawnCell>): Neighbourhood {
  const shapes = new Map<string, CellShape>();
  const ofLevel = new Map<number, CellShape[]>();
  for (const cell of cells) {
    const drawn = { ...cell, shape: shapeOf(ringsOf(cell.polygon)) };
    shapes.set(cell.id, drawn);
    const level = ofLevel.get(cell.level);
    if (level) level.push(drawn);
    else ofLevel.set(cell.level, [drawn]);
  }
  const searches = new Map([...ofLevel].map(([level, of]) => [level, searchOf(of)]));
  return { shapes, near: (level, box) => searches.get(level)?.(box) ?? [] };
}

function searchOf(cells: readonly CellShape[]): (box: Box) => CellShape[] {
  const boxes = new Flatbush(cells.length);
  for (const { shape } of cells) boxes.add(...shape.box);
  boxes.finish();
  return (box) => boxes.search(...box).flatMap((at) => cells[at] ?? []);
}
