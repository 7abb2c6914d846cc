import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { HubError } from '../../../platform/errors/hub-error.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import type { GridContext } from '../grid-context.js';
import { gridEditorFor } from '../grid-permissions.js';
import { PlaceNameEntity } from './place-name.entity.js';
import { reachedPlaces } from './reached-places.js';
import { teachableName } from './teachable-name.rules.js';
import { UnresolvedPlaceEntity } from './unresolved-place.entity.js';
import type { ResolveUnresolvedPlaceInput, ResolveUnresolvedPlacePayload } from './unresolved-place.type.js';
import { unresolvedPlaceNode } from './unresolved-place-node.js';

/**
 * A clerk says where a place is, and may teach the name by which it is known: addresses that say it are located by
 * themselves from then on. Told again, the last word holds.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, CELL_NOT_FOUND, UNRESOLVED_PLACE_NOT_FOUND, BAD_USER_INPUT
 */
export async function resolveUnresolvedPlace(
  context: GridContext,
  { id, cellId, placeName }: ResolveUnresolvedPlaceInput,
): Promise<ResolveUnresolvedPlacePayload> {
  const view = await gridEditorFor(context);
  const now = context.now();
  if (!view.atlas.cells.has(cellId)) throw new HubError('CELL_NOT_FOUND', { cellId });
  const taughtName = placeName == null ? null : teachableName(view.atlas, placeName, cellId);

  const place = await context.em.transactional(async (tx) => {
    const found = await tx.findOne(
      UnresolvedPlaceEntity,
      { id, ...reachedPlaces(context.viewer) },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!found) throw new HubError('UNRESOLVED_PLACE_NOT_FOUND', { id });
    found.resolvedCellId = cellId;
    found.resolvedBy = context.viewer.subject;
    found.resolvedAt = now;
    if (taughtName !== null) await teach(tx, taughtName, cellId, context.viewer.subject, now);
    return found;
  });
  context.announceChange();
  context.announceResolved(id);
  return { place: unresolvedPlaceNode(view, place), taughtName };
}

/** One name, one cell of the clerks' choosing: what was taught of it before gives way. */
async function teach(tx: EntityManager, name: string, cellId: string, taughtBy: string, now: Date): Promise<void> {
  await tx.nativeDelete(PlaceNameEntity, { name });
  tx.create(PlaceNameEntity, { id: uuidv7(), name, cellId, taughtBy, taughtAt: now });
  await tx.flush();
  await raiseRevision(tx);
}
