import { cursorOf, type Page, pageOf, pageSize } from '../../../platform/graphql/connection.js';
import { afterMoment } from '../after-moment.js';
import type { GridContext } from '../grid-context.js';
import { gridEditorFor } from '../grid-permissions.js';
import type { PageArguments } from '../page-by-code.js';
import { reachedPlaces } from './reached-places.js';
import { UnresolvedPlaceEntity } from './unresolved-place.entity.js';
import type { UnresolvedPlaceType } from './unresolved-place.type.js';
import { unresolvedPlaceNode } from './unresolved-place-node.js';

/** What waits for a clerk, oldest first. @throws HubError UNAUTHENTICATED, FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID */
export async function listUnresolved(
  context: GridContext,
  { first, after }: PageArguments,
): Promise<Page<UnresolvedPlaceType>> {
  const view = await gridEditorFor(context);
  const size = pageSize(first);
  const rows = await context.em.find(
    UnresolvedPlaceEntity,
    { resolvedAt: null, ...reachedPlaces(context.viewer), ...(after == null ? {} : afterMoment(after, 'createdAt')) },
    { orderBy: { createdAt: 'asc', id: 'asc' }, limit: size + 1 },
  );
  return pageOf(
    rows,
    size,
    ({ createdAt, id }) => cursorOf([createdAt.toISOString(), id]),
    (place) => unresolvedPlaceNode(view, place),
  );
}
