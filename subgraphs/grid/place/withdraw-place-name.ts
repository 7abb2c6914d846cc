import { LockMode } from '@mikro-orm/core';
import { HubError } from '../../../platform/errors/hub-error.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import type { GridContext } from '../grid-context.js';
import { gridEditorFor } from '../grid-permissions.js';
import { PlaceNameEntity } from './place-name.entity.js';
import { PlaceNameType, type WithdrawPlaceNameInput, type WithdrawPlaceNamePayload } from './place-name.type.js';

/**
 * A name that leads astray no longer counts. Matters that it placed stay where they are.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, PLACE_NAME_NOT_FOUND also when it is withdrawn already
 */
export async function withdrawPlaceName(
  context: GridContext,
  { id }: WithdrawPlaceNameInput,
): Promise<WithdrawPlaceNamePayload> {
  const view = await gridEditorFor(context);
  const withdrawn = await context.em.transactional(async (tx) => {
    const found = await tx.findOne(
      PlaceNameEntity,
      { id, withdrawnAt: null },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!found) throw new HubError('PLACE_NAME_NOT_FOUND', { id });
    found.withdrawnBy = context.viewer.subject;
    found.withdrawnAt = context.now();
    await tx.flush();
    await raiseRevision(tx);
    return found;
  });
  context.announceChange();
  return { placeName: new PlaceNameType(view, withdrawn) };
}
