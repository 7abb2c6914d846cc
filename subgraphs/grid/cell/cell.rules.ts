import type { CoordinateSystem } from '../../../contracts/coordinates.js';

export type Position = readonly [longitude: number, latitude: number];

/** GeoJSON (RFC 7946), WGS 84. */
export type CellPolygon =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

export type CellLevel = 1 | 2 | 3 | 4;

/** One grid cell: town (1), village (2), group (3), linked households (4, 联户). */
export interface Cell {
  readonly id: string;
  /** Town code (9 digits), then three digits more a level. */
  readonly code: string;
  readonly level: CellLevel;
  readonly parentId: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The area it lies in. A village may have several cells of level 2. */
  readonly areaCode: string;
  readonly households: number;
}

/** A cell as it is kept. */
export interface CellRecord extends Cell {
  readonly polygon: CellPolygon | null;
  /** The coordinate system that the polygon came in; null without one. */
  readonly sourceCrs: CoordinateSystem | null;
}

/** From level 1 down to the cell itself. */
export function cellChain(cells: ReadonlyMap<string, Cell>, id: string): Cell[] {
  const chain: Cell[] = [];
  let cell = cells.get(id);
  while (cell && chain.length < 4) {
    chain.unshift(cell);
    cell = cell.parentId === null ? undefined : cells.get(cell.parentId);
  }
  return chain;
}

/** The smallest cell that holds all of them; null when they share none. */
export function commonCell(cells: ReadonlyMap<string, Cell>, ids: readonly string[]): Cell | null {
  const [first = [], ...rest] = ids.map((id) => cellChain(cells, id));
  let common: Cell | null = null;
  for (const [depth, cell] of first.entries()) {
    if (!rest.every((chain) => chain[depth]?.id === cell.id)) break;
    common = cell;
  }
  return common;
}
