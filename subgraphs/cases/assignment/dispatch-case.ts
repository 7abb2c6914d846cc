import { v7 as uuidv7 } from 'uuid';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import type { Assignment, AssignmentRole } from './assignment.entity.js';
import { heldLead } from './find-assignment.js';
import { giveCase } from './give-case.js';
import { passClocks } from './hand-over.js';

export interface DispatchCase extends MoveTarget {
  readonly unitCode: string;
  readonly role: AssignmentRole;
}

/**
 * 派遣: the lead passes a case to a unit below itself, or has one help. Who passed it on decides objections to it, and
 * has it back when they are upheld. What the lead owed by a day the unit below owes by that day.
 *
 * @throws HubError UNIT_NOT_BELOW, FORBIDDEN, RECUSED, OBJECTION_PENDING, CASE_MOVE_REFUSED, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE, and what `giveCase` throws
 */
export function dispatchCase(context: CasesContext, input: DispatchCase): Promise<CaseRow | null> {
  const { unitCode, role } = input;
  return moveCase(context, input, async (moved) => {
    const held = requireLead(moved);
    const id = uuidv7();
    const facts = { assignmentId: id, role, kind: 'DISPATCH' };
    moved.make(role === 'LEAD' ? 'dispatch' : 'dispatchCo', { held, unitCode, facts });
    const sentByUnitCode = held.unitCode;
    const [, ...below] = await context.subtree(sentByUnitCode);
    if (!below.includes(unitCode)) throw new HubError('UNIT_NOT_BELOW', { unitCode, sentByUnitCode });
    if (role === 'LEAD') passClocks(moved, held, id);
    const reportDueOn = role === 'LEAD' ? held.reportDueOn : null;
    await giveCase(
      context,
      moved,
      { unitCode, role, kind: 'DISPATCH' },
      { id, sentByUnitCode, ...(reportDueOn ? { reportDueOn } : {}) },
    );
  });
}

function requireLead(moved: MovedCase): Assignment {
  const lead = heldLead(moved);
  if (!lead) throw new HubError('ASSIGNMENT_NOT_FOUND', { caseId: moved.case.id });
  return lead;
}
