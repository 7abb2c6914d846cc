import { v7 as uuidv7 } from 'uuid';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import type { Assignment } from './assignment.entity.js';
import type { ObjectionReason } from './assignment-kinds.rules.js';
import { heldAssignment } from './find-assignment.js';
import { requireFit } from './give-case.js';
import { ObjectionEntity } from './objection.entity.js';
import { hasPassedOn, isInTime, requireDisputable } from './objection.rules.js';
import { readWindows } from './read-windows.js';
import { sealWords, unitWords } from './unit-words.js';

export interface ObjectToAssignment extends MoveTarget {
  readonly assignmentId: string;
  readonly reasonCode: ObjectionReason;
  readonly reason: string;
  readonly suggestedUnitCode?: string | null;
}

/** 详细理由 (Art. 23). Characters. */
const REASON = { shortest: 10, longest: 1_000 };

/**
 * 异议 (Art. 23): before it signs, and within five working days of receipt, the unit says in detail why the case is not
 * its own. Until who gave it has decided nothing else becomes of the assignment, and who gave it is responsible.
 *
 * @throws HubError BAD_USER_INPUT, ASSIGNMENT_NOT_FOUND, FORBIDDEN, RECUSED, OBJECTION_BARRED, OBJECTION_PENDING,
 * OBJECTION_DECIDED_ALREADY, OBJECTION_OUT_OF_TIME, UNIT_NOT_FOUND, ASSIGNEE_IS_RESPONDENT, ASSIGNEE_RECUSED,
 * CASE_MOVE_REFUSED (also to the bureau itself), CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function objectToAssignment(context: CasesContext, input: ObjectToAssignment): Promise<CaseRow | null> {
  const reason = unitWords('reason', input.reason, REASON);
  const suggestedUnitCode = input.suggestedUnitCode ?? null;
  return moveCase(context, input, async (moved) => {
    const held = heldAssignment(moved, input.assignmentId);
    const { id: assignmentId, role, unitCode, sentByUnitCode: senderUnitCode } = held;
    const objectionId = uuidv7();
    const facts = { assignmentId, role, objectionId, reasonCode: input.reasonCode };
    moved.make('object', { held, senderUnitCode, unitCode, facts });
    await requireObjectable(moved, held);
    if (suggestedUnitCode === unitCode) throw new HubError('BAD_USER_INPUT', { field: 'suggestedUnitCode' });
    if (suggestedUnitCode !== null) await requireFit(context, moved, suggestedUnitCode);
    held.objection = 'PENDING';
    const objection = moved.tx.create(ObjectionEntity, {
      id: objectionId,
      assignmentId,
      caseId: moved.case.id,
      reasonCode: input.reasonCode,
      reason: sealWords(context.cipher, 'objection.reason', objectionId, reason),
      suggestedUnitCode,
      objectedAt: moved.now,
      objectedBy: moved.actor,
    });
    moved.tx.persist(objection);
  });
}

async function requireObjectable(moved: MovedCase, held: Assignment): Promise<void> {
  const { id: assignmentId, state, unitCode } = held;
  if (unitCode === moved.case.catchAllUnitCode) {
    throw new HubError('CASE_MOVE_REFUSED', { state: moved.case.state, move: 'object' });
  }
  requireDisputable({ ...held, basis: held.basis ?? 'CHOICE' });
  const late = { article: '23', assignmentId };
  if (state === 'SIGNED') throw new HubError('OBJECTION_OUT_OF_TIME', { ...late, because: 'SIGNED' });
  if (hasPassedOn(moved.assignments, unitCode)) {
    throw new HubError('OBJECTION_OUT_OF_TIME', { ...late, because: 'PASSED_ON' });
  }
  const windows = await readWindows(moved, assignmentId, ['OBJECTION', 'HOTLINE_RETURN']);
  if (!isInTime(windows, moved.now)) throw new HubError('OBJECTION_OUT_OF_TIME', { ...late, because: 'LAPSED' });
}
