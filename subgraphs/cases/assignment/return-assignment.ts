import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import type { Assignment } from './assignment.entity.js';
import { heldAssignment } from './find-assignment.js';
import { endReturned, handBack } from './give-back.js';
import { hasPassedOn, isInTime, requireDisputable } from './objection.rules.js';
import { readWindows } from './read-windows.js';
import { unitWords } from './unit-words.js';

export interface ReturnAssignment extends MoveTarget {
  readonly assignmentId: string;
  readonly reason: string;
}

const REASON = { shortest: 1, longest: 500 };

/**
 * 退回、退单: a helper, or the lead of what was dispatched, says why the case is not its own. What a lead returns is with
 * who gave it again. What was transferred or assigned (Art. 22) its lead does not return but object to (Art. 23).
 *
 * @throws HubError BAD_USER_INPUT, ASSIGNMENT_NOT_FOUND, FORBIDDEN, RECUSED, OBJECTION_REQUIRED, OBJECTION_PENDING,
 * OBJECTION_BARRED, OBJECTION_DECIDED_ALREADY, RETURN_OUT_OF_TIME, CASE_MOVE_REFUSED (also to the bureau itself),
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function returnAssignment(context: CasesContext, input: ReturnAssignment): Promise<CaseRow | null> {
  const reason = unitWords('reason', input.reason, REASON);
  return moveCase(context, input, async (moved) => {
    const held = heldAssignment(moved, input.assignmentId);
    const { id, role, unitCode, sentByUnitCode: senderUnitCode } = held;
    const facts = { assignmentId: id, role };
    moved.make(role === 'LEAD' ? 'return' : 'returnCo', { held, senderUnitCode, unitCode, facts });
    await requireReturnable(moved, held);
    endReturned(moved, held);
    held.returnReason = reason;
    if (role === 'LEAD') await handBack(context, moved, held);
  });
}

async function requireReturnable(moved: MovedCase, held: Assignment): Promise<void> {
  const { id: assignmentId, role, kind, unitCode } = held;
  if (role === 'CO') return;
  if (unitCode === moved.case.catchAllUnitCode) {
    throw new HubError('CASE_MOVE_REFUSED', { state: moved.case.state, move: 'return' });
  }
  if (kind !== 'DISPATCH') throw new HubError('OBJECTION_REQUIRED', { article: '23', assignmentId, kind });
  requireDisputable({ ...held, basis: held.basis ?? 'CHOICE' });
  const windows = await readWindows(moved, assignmentId, ['HOTLINE_RETURN']);
  if (!isInTime(windows, moved.now) || hasPassedOn(moved.assignments, unitCode))
    throw new HubError('RETURN_OUT_OF_TIME', { assignmentId });
}
