import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, type Page, pageOf, readCursor } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import type { PageArguments } from '../page-by-code.js';
import { cellsOfCut, codesDownTo } from './cell-tree.rules.js';
import { CellTreeNodeType } from './cell-tree.type.js';

/** Rows of a page of the tree: a row is small, and a form wants the whole of a town at once. */
export const TREE_PAGE = { usual: 1_000, most: 5_000 } as const;

export interface CellTreeAsked extends PageArguments {
  readonly root: string | null | undefined;
  readonly maxDepth: number | null | undefined;
  readonly asOf: string | null | undefined;
}

/** @throws HubError UNAUTHENTICATED, PAGE_TOO_LARGE, BAD_USER_INPUT, CURSOR_INVALID */
export async function listCellTree(
  context: GridContext,
  { root, maxDepth, asOf, first, after }: CellTreeAsked,
): Promise<Page<CellTreeNodeType>> {
  const view = on(await organisationFor(context), asOf);
  const size = first ?? TREE_PAGE.usual;
  if (size > TREE_PAGE.most) throw new HubError('PAGE_TOO_LARGE', { limit: TREE_PAGE.most });
  if (size < 1) throw new HubError('BAD_USER_INPUT', { field: 'first' });
  if (maxDepth != null && maxDepth < 1) throw new HubError('BAD_USER_INPUT', { field: 'maxDepth' });
  const [last] = after == null ? [] : readCursor(after, 1);
  const tree = view.atlas.listsOn(view.day).tree();
  const cut = { rootId: root ?? null, maxDepth: maxDepth ?? null, after: last?.split('/') ?? null };
  return pageOf(
    cellsOfCut(tree, cut, size + 1),
    size,
    (row) => cursorOf([codesDownTo(tree, row).join('/')]),
    (row) => new CellTreeNodeType(view, row),
  );
}
