import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { heldAssignment } from './find-assignment.js';

export interface SignAssignment extends MoveTarget {
  readonly assignmentId: string;
}

/**
 * 签收: the unit confirms that it has the case in hand. From then on it is responsible, and not who gave it any more.
 *
 * @throws HubError ASSIGNMENT_NOT_FOUND, FORBIDDEN, RECUSED, OBJECTION_PENDING, CASE_MOVE_REFUSED, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE
 */
export function signAssignment(context: CasesContext, input: SignAssignment): Promise<CaseRow | null> {
  return moveCase(context, input, (moved) => {
    const held = heldAssignment(moved, input.assignmentId);
    const { id, role, unitCode } = held;
    const move = role === 'CO' ? 'signCo' : moved.case.acceptedAt ? 'signAccepted' : 'sign';
    moved.make(move, { held, unitCode, facts: { assignmentId: id, role } });
    if (held.state === 'SIGNED') throw new HubError('CASE_MOVE_REFUSED', { state: moved.case.state, move: 'sign' });
    held.state = 'SIGNED';
    held.signedAt = moved.now;
    held.signedBy = moved.actor;
  });
}
