import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import type { AssignmentRole } from './assignment.entity.js';
import { heldLead } from './find-assignment.js';
import { handOver, heldBy, revoke } from './hand-over.js';

export interface AssignCase extends MoveTarget {
  readonly unitCode: string;
  readonly role: AssignmentRole;
}

/**
 * Gives a case to a unit. A new lead takes over from the old one, whose assignment is revoked.
 *
 * @throws HubError UNIT_NOT_FOUND, ASSIGNEE_IS_RESPONDENT, ASSIGNEE_RECUSED, FORBIDDEN, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function assignCase(context: CasesContext, input: AssignCase): Promise<CaseRow | null> {
  const { unitCode, role } = input;
  const move = role === 'LEAD' ? 'assign' : 'assignCo';
  return moveCase(context, input, async (moved) => {
    moved.guard(move);
    const lineage = await context.lineage(unitCode);
    if (moved.case.barredUnitCodes.some((code) => lineage.includes(code)))
      throw new HubError('ASSIGNEE_IS_RESPONDENT', { caseId: input.caseId });
    if ((await context.subtree(unitCode)).length === 0) throw new HubError('UNIT_NOT_FOUND', { unitCode });
    const recusalId = await context.recusalOf(unitCode, moved.case);
    if (recusalId !== null) throw new HubError('ASSIGNEE_RECUSED', { caseId: input.caseId, recusalId });
    refuseAgain(moved, input);
    const replaced = new Set([role === 'LEAD' ? heldLead(moved) : undefined, heldBy(moved, unitCode)]);
    for (const assignment of replaced) if (assignment) revoke(moved, assignment);
    await moved.tx.flush();
    const { id } = handOver(moved, unitCode, role);
    moved.make(move, { unitCode, facts: { assignmentId: id, role } });
  });
}

/** A unit that has the case already is not given it again; a helper may still become the lead. */
function refuseAgain(moved: MovedCase, { unitCode, role }: AssignCase): void {
  const held = heldBy(moved, unitCode);
  if (held && (held.role === 'LEAD' || role === 'CO')) {
    throw new HubError('CASE_MOVE_REFUSED', { state: moved.case.state, move: 'assign' });
  }
}
