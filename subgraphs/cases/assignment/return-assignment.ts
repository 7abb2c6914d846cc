import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { heldAssignment } from './find-assignment.js';
import { endClocks, handOver, heldBy, revoke } from './hand-over.js';

export interface ReturnAssignment extends MoveTarget {
  readonly assignmentId: string;
  readonly reason: string;
}

/** Characters. */
const LONGEST_REASON = 500;

/**
 * 退回: the unit says why the case is not its own. What a lead returns goes to the petition bureau, so that no open
 * case is without a unit that answers for it.
 *
 * @throws HubError BAD_USER_INPUT, ASSIGNMENT_NOT_FOUND, FORBIDDEN, CASE_MOVE_REFUSED (also to the bureau itself),
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function returnAssignment(context: CasesContext, input: ReturnAssignment): Promise<CaseRow | null> {
  const reason = input.reason.trim();
  if (reason === '' || reason.length > LONGEST_REASON || reason.includes('\u0000')) {
    throw new HubError('BAD_USER_INPUT', { field: 'reason' });
  }
  return moveCase(context, input, async (moved) => {
    const held = heldAssignment(moved, input.assignmentId);
    const { id, role, unitCode } = held;
    moved.make(role === 'LEAD' ? 'return' : 'returnCo', { held, unitCode, facts: { assignmentId: id, role } });
    if (role === 'LEAD' && unitCode === moved.case.catchAllUnitCode) {
      throw new HubError('CASE_MOVE_REFUSED', { state: moved.case.state, move: 'return' });
    }
    held.state = 'RETURNED';
    held.returnedAt = moved.now;
    held.returnReason = reason;
    endClocks(moved, held);
    if (role === 'LEAD') await handToBureau(moved);
  });
}

async function handToBureau(moved: MovedCase): Promise<void> {
  const bureau = moved.case.catchAllUnitCode;
  const helping = heldBy(moved, bureau);
  if (helping) revoke(moved, helping);
  await moved.tx.flush();
  const { id } = handOver(moved, bureau, 'LEAD');
  moved.tell('CASE_ASSIGNED', bureau, { assignmentId: id, role: 'LEAD' });
}
