import { LockMode } from '@mikro-orm/core';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { userErrorOf } from '../../../platform/graphql/user-error.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import type { GridContext } from '../grid-context.js';
import { ruleEditorFor } from '../grid-permissions.js';
import { endFaults, endOf } from './end-day.rules.js';
import { unitsAbove } from './list-recusals.js';
import { RecusalEntity } from './recusal.entity.js';
import type { EndRecusalInput, RecusalPayload } from './recusal.type.js';
import { recusalNode } from './recusal-node.js';
import { visibleRecusals } from './visible-recusals.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN, RECUSAL_NOT_FOUND also when it has ended or the viewer may not see it */
export async function endRecusal(context: GridContext, input: EndRecusalInput): Promise<RecusalPayload> {
  const view = await ruleEditorFor(context);
  const today = countyDay(context.now());
  const { id } = input;
  const visible = await visibleRecusals(context);

  const { row, faults } = await context.em.transactional(async (tx) => {
    const found = await tx.findOne(
      RecusalEntity,
      { $and: [{ id }, visible] },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const isHidden = found?.caseId != null && unitsAbove(view, context.viewer).includes(found.unitCode);
    const hasEnded = found?.validTo != null && found.validTo <= today;
    if (!found || isHidden || hasEnded) throw new HubError('RECUSAL_NOT_FOUND', { id });
    const wrong = endFaults(found, input, today);
    if (wrong.length === 0) {
      found.validTo = endOf(found, input, today);
      await tx.flush();
      await raiseRevision(tx);
    }
    return { row: found, faults: wrong };
  });
  if (faults.length > 0) return { recusal: null, userErrors: faults.map(userErrorOf) };
  context.announceChange();
  return { recusal: recusalNode(view, row), userErrors: [] };
}
