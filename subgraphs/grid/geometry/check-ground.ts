import { groundOutside, groundShared } from './ground.rules.js';
import type { CellShape, Neighbourhood } from './neighbourhood.js';
import { type PolygonFault, polygonFault, said } from './polygon-fault.rules.js';
import type { PolygonLimits } from './polygon-limits.rules.js';

export interface CellFault extends PolygonFault {
  readonly cellId: string;
}

export interface GroundReport {
  /** Refuse the change. */
  readonly faults: readonly CellFault[];
  /** Tell whoever makes it. */
  readonly warnings: readonly CellFault[];
}

/**
 * What is wrong between the cells that changed and those around them: only what lies near is compared, so the work grows
 * with what changed and not with the county. An overlap of two changed cells is told of both.
 */
export function checkGround(
  neighbourhood: Neighbourhood,
  changedIds: Iterable<string>,
  limits: PolygonLimits,
): GroundReport {
  const changed = new Set(changedIds);
  const cells = [...changed].flatMap((id) => neighbourhood.shapes.get(id) ?? []);
  const children = cells.flatMap((cell) => childrenOf(cell, neighbourhood)).filter(({ id }) => !changed.has(id));
  return {
    faults: cells.flatMap((cell) => overlaps(cell, neighbourhood, changed, limits)),
    warnings: [...cells, ...children].flatMap((cell) => outside(cell, neighbourhood, limits)),
  };
}

function overlaps(
  cell: CellShape,
  { near }: Neighbourhood,
  changed: ReadonlySet<string>,
  limits: PolygonLimits,
): CellFault[] {
  return near(cell.level, cell.shape.box).flatMap((other) => {
    // Two changed cells meet each other twice: they are measured once.
    if (other.id === cell.id || (changed.has(other.id) && other.id < cell.id)) return [];
    const { squareMetres, at } = groundShared(cell.shape, other.shape);
    if (squareMetres <= limits.sharedSquareMetres || !at) return [];
    const area = Math.ceil(squareMetres);
    const faultOf = (one: CellShape, two: CellShape): CellFault => {
      const hint = `与同级网格 ${two.code} 重叠 ${area} 平方米，位于 ${said(at)}；相邻网格应共用边界`;
      const facts = { neighbour: two.code, squareMetres: area, at: said(at) };
      return { cellId: one.id, ...polygonFault('POLYGON_OVERLAPS_NEIGHBOUR', 'polygon', hint, facts) };
    };
    return changed.has(other.id) ? [faultOf(cell, other), faultOf(other, cell)] : [faultOf(cell, other)];
  });
}

function childrenOf({ id, level, shape }: CellShape, { near }: Neighbourhood): CellShape[] {
  return near(level + 1, shape.box).filter(({ parentId }) => parentId === id);
}

function outside(cell: CellShape, { shapes }: Neighbourhood, limits: PolygonLimits): CellFault[] {
  const parent = cell.parentId === null ? undefined : shapes.get(cell.parentId);
  if (!parent) return [];
  const { squareMetres, at } = groundOutside(cell.shape, parent.shape);
  if (squareMetres <= limits.outsideSquareMetres || !at) return [];
  const area = Math.ceil(squareMetres);
  const hint = `超出上级网格 ${parent.code} 的范围 ${area} 平方米，位于 ${said(at)}`;
  const facts = { parent: parent.code, squareMetres: area, at: said(at) };
  return [{ cellId: cell.id, ...polygonFault('POLYGON_OUTSIDE_PARENT', 'polygon', hint, facts) }];
}
