import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import { type CellType, cellNode } from './cell.type.js';

export async function findCell(
  context: GridContext,
  id: string,
  asOf: string | null | undefined,
): Promise<CellType | null> {
  return cellNode(on(await organisationFor(context), asOf), id);
}

export async function findCellByCode(context: GridContext, code: string): Promise<CellType | null> {
  const view = await organisationFor(context);
  return cellNode(view, view.atlas.cellByCode.get(code)?.id);
}
