import { v7 as uuidv7 } from 'uuid';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { userErrorOf } from '../../../platform/graphql/user-error.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import type { GridContext } from '../grid-context.js';
import { ruleEditorFor } from '../grid-permissions.js';
import { RecusalEntity } from './recusal.entity.js';
import type { AddRecusalInput, RecusalPayload } from './recusal.type.js';
import { recusalFaults } from './recusal-faults.rules.js';
import { notePlace, recusalNode } from './recusal-node.js';
import { requireVisibleCase } from './require-visible-case.js';

/**
 * From then on no matter that it concerns is routed to the unit. What the unit has in hand stays there until an
 * officer assigns it elsewhere.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, CASE_NOT_FOUND
 */
export async function addRecusal(context: GridContext, input: AddRecusalInput): Promise<RecusalPayload> {
  const { em, viewer } = context;
  const view = await ruleEditorFor(context);
  const now = context.now();
  const faults = recusalFaults(view.atlas, input, countyDay(now));
  if (faults.length > 0) return { recusal: null, userErrors: faults.map(userErrorOf) };
  const { note, caseId = null } = input;
  if (caseId !== null) await requireVisibleCase(context, caseId);

  const id = uuidv7();
  const row = await em.transactional(async (tx) => {
    const created = tx.create(RecusalEntity, {
      id,
      unitCode: input.unitCode,
      personId: input.personId ?? null,
      respondentUnitCode: input.respondentUnitCode ?? null,
      categoryPrefix: input.categoryPrefix ?? '',
      cellId: input.cellId ?? null,
      caseId,
      validFrom: input.validFrom ?? countyDay(now),
      validTo: input.validTo ?? null,
      ground: input.ground,
      noteSealed: note == null || note === '' ? null : view.cipher.seal(note, notePlace(id)),
      decidedBy: input.decidedBy,
      source: input.source.trim(),
      recordedBy: viewer.subject,
      recordedAt: now,
    });
    await tx.flush();
    await raiseRevision(tx);
    return created;
  });
  context.announceChange();
  return { recusal: recusalNode(view, row), userErrors: [] };
}
