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

export async function findCellByCode(
  context: GridContext,
  code: string,
  asOf: string | null | undefined,
): Promise<CellType | null> {
  const view = on(await organisationFor(context), asOf);
  const id =
    view.day === view.atlas.day
      ? view.atlas.cellByCode.get(code)?.id
      : view.atlas.listsOn(view.day).cells.find((cell) => cell.code === code)?.id;
  return cellNode(view, id);
}
