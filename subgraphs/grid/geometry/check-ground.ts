import { overlap } from '../record/dated.rules.js';
import { groundOutside, groundShared } from './ground.rules.js';
import type { CellShape, DrawnCell, Neighbourhood } from './neighbourhood.js';
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
 * What is wrong between the versions of cells that changed and those around them on the same days. Only what lies near
 * is compared, so the work grows with what changed and not with the county. An overlap of two that changed is told of
 * both.
 */
export function checkGround(
  neighbourhood: Neighbourhood,
  changedVersions: Iterable<DrawnCell>,
  limits: PolygonLimits,
): GroundReport {
  const changed = new Set(changedVersions);
  const drawn = [...changed].flatMap((cell) => neighbourhood.of(cell.id).filter((each) => each.cell === cell));
  const children = drawn
    .flatMap((parent) => childrenOf(parent, neighbourhood))
    .filter(({ cell }) => !changed.has(cell));
  return {
    faults: onceEach(
      drawn.flatMap((each) => overlaps(each, neighbourhood, changed, limits)),
      'neighbour',
    ),
    warnings: onceEach(
      [...drawn, ...new Set(children)].flatMap((each) => outside(each, neighbourhood, limits)),
      'parent',
    ),
  };
}

function overlaps(
  one: CellShape,
  { near }: Neighbourhood,
  changed: ReadonlySet<DrawnCell>,
  limits: PolygonLimits,
): CellFault[] {
  return near(one.cell.level, one.shape.box).flatMap((other) => {
    if (other.cell.id === one.cell.id || !overlap(one.cell, other.cell)) return [];
    // Two that changed meet each other twice: they are measured once.
    if (changed.has(other.cell) && other.cell.id < one.cell.id) return [];
    const { squareMetres, at } = groundShared(one.shape, other.shape);
    if (squareMetres <= limits.sharedSquareMetres || !at) return [];
    const area = Math.ceil(squareMetres);
    const faultOf = (cell: DrawnCell, { code, id }: DrawnCell): CellFault => {
      const hint = `与同级网格 ${code} 重叠 ${area} 平方米，位于 ${said(at)}；相邻网格应共用边界`;
      const facts = { neighbour: code, by: id, squareMetres: area, at: said(at) };
      return { cellId: cell.id, ...polygonFault('POLYGON_OVERLAPS_NEIGHBOUR', 'polygon', hint, facts) };
    };
    const told = faultOf(one.cell, other.cell);
    return changed.has(other.cell) ? [told, faultOf(other.cell, one.cell)] : [told];
  });
}

function childrenOf({ cell, shape }: CellShape, { near }: Neighbourhood): CellShape[] {
  return near(cell.level + 1, shape.box).filter((child) => child.cell.parentId === cell.id);
}

function outside({ cell, shape }: CellShape, { of }: Neighbourhood, limits: PolygonLimits): CellFault[] {
  const parents = cell.parentId === null ? [] : of(cell.parentId).filter((parent) => overlap(parent.cell, cell));
  return parents.flatMap((parent) => {
    const { squareMetres, at } = groundOutside(shape, parent.shape);
    if (squareMetres <= limits.outsideSquareMetres || !at) return [];
    const { code, id } = parent.cell;
    const area = Math.ceil(squareMetres);
    const hint = `超出上级网格 ${code} 的范围 ${area} 平方米，位于 ${said(at)}`;
    const facts = { parent: code, by: id, squareMetres: area, at: said(at) };
    return [{ cellId: cell.id, ...polygonFault('POLYGON_OUTSIDE_PARENT', 'polygon', hint, facts) }];
  });
}

/** Versions of two cells may meet more than once: it is told once. */
function onceEach(faults: readonly CellFault[], other: 'neighbour' | 'parent'): CellFault[] {
  return [...new Map(faults.map((fault) => [`${fault.cellId} ${fault.facts[other]}`, fault])).values()];
}
