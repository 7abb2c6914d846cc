import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import type { SettlementBasis } from './settlement-words.rules.js';
import { writeSettlement } from './write-settlement.js';

export interface SettleCase extends MoveTarget {
  readonly basis: SettlementBasis;
}

/**
 * 案结事了: over in fact, whatever the law has concluded. Takes nothing from the petitioner: reviews, and what comes in
 * later, are as before.
 *
 * @throws HubError SETTLEMENT_REFUSED, FORBIDDEN, CASE_MOVE_REFUSED (also while a review runs), CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE
 */
export function settleCase(context: CasesContext, { basis, ...target }: SettleCase): Promise<CaseRow | null> {
  return moveCase(context, target, async (moved) => {
    const held = heldLead(moved);
    moved.guard('settle', { held });
    const { settlement, id: caseId, leadUnitCode: unitCode } = moved.case;
    if (settlement !== 'UNSETTLED') throw new HubError('SETTLEMENT_REFUSED', { caseId, why: settlement });
    await writeSettlement(moved, { settlement: 'SETTLED', basis });
    moved.make('settle', { held, unitCode, facts: { settlement: 'SETTLED', basis } });
  });
}
