import { cursorOf, type Page, pageOf, pageSize, readCursor } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { gridEditorFor } from '../grid-permissions.js';
import type { PageArguments } from '../page-by-code.js';
import { comparable } from './comparable.rules.js';
import { PlaceNameEntity } from './place-name.entity.js';
import { PlaceNameType } from './place-name.type.js';

interface PlaceNameFilter extends PageArguments {
  readonly startsWith: string | null | undefined;
  readonly cellId: string | null | undefined;
}

/** Names that count, in their order. @throws HubError UNAUTHENTICATED, FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID */
export async function listPlaceNames(
  context: GridContext,
  { startsWith, cellId, first, after }: PlaceNameFilter,
): Promise<Page<PlaceNameType>> {
  const view = await gridEditorFor(context);
  const size = pageSize(first);
  const rows = await context.em.find(
    PlaceNameEntity,
    {
      withdrawnAt: null,
      ...(startsWith == null ? {} : { name: { $like: `${comparable(startsWith)}%` } }),
      ...(cellId == null ? {} : { cellId }),
      ...(after == null ? {} : afterCursor(after)),
    },
    { orderBy: { name: 'asc', cellId: 'asc' }, limit: size + 1 },
  );
  return pageOf(
    rows,
    size,
    (row) => cursorOf([row.name, row.cellId]),
    (row) => new PlaceNameType(view, row),
  );
}

function afterCursor(after: string) {
  const [name = '', cellId = ''] = readCursor(after, 2);
  return { $or: [{ name: { $gt: name } }, { name, cellId: { $gt: cellId } }] };
}
