import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import { type PageArguments, pageByCode } from '../page-by-code.js';
import { keysFound } from '../search/keys-found.js';
import { CellType } from './cell.type.js';

export interface CellFilter extends PageArguments {
  readonly level: number | null | undefined;
  readonly parent: string | null | undefined;
  readonly search: string | null | undefined;
  readonly asOf: string | null | undefined;
}

export async function listCells(
  context: GridContext,
  { level, parent, search, asOf, ...page }: CellFilter,
): Promise<Page<CellType>> {
  const view = on(await organisationFor(context), asOf);
  const found = search == null ? null : keysFound(view, 'CELL', search);
  return pageByCode(
    view.atlas.listsOn(view.day).cells,
    page,
    (cell) =>
      (level == null || cell.level === level) &&
      (parent == null || cell.parentId === parent) &&
      (found === null || found.has(cell.id)),
    (cell) => new CellType(view, cell),
  );
}
