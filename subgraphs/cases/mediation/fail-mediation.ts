import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { openedMediation } from './find-mediation.js';

export interface FailMediation extends MoveTarget {
  readonly reason: string;
}

/** Characters. */
const LONGEST_REASON = 500;

/**
 * 调解不成: the case is handled on as if there had been none.
 *
 * @throws HubError BAD_USER_INPUT, MEDIATION_NOT_FOUND, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE
 */
export function failMediation(context: CasesContext, input: FailMediation): Promise<CaseRow | null> {
  const failureReason = givenText('reason', input.reason, LONGEST_REASON);
  return moveCase(context, input, async (moved) => {
    const held = heldLead(moved);
    moved.guard('failMediation', { held });
    const open = await openedMediation(moved);
    Object.assign(open, { closedAt: moved.now, closedBy: moved.actor, result: 'FAILED', failureReason });
    const facts = { mediationId: open.id, result: 'FAILED' };
    moved.make('failMediation', { held, unitCode: moved.case.leadUnitCode, facts });
  });
}
