import { v7 as uuidv7 } from 'uuid';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { MovedCase } from '../case/moved-case.js';
import { CLOCK_KINDS, CLOCKS, type ClockKind } from '../clock/clock-kinds.rules.js';
import type { ClockOrder } from '../clock/clock-order.rules.js';
import { type Assignment, AssignmentEntity, type AssignmentRole, isHeld } from './assignment.entity.js';
import { begins } from './begins.rules.js';

/**
 * Puts the case into a unit's hands; its time runs from now. What stood in the way must be ended and flushed before: one
 * lead, and a unit once.
 *
 * @throws HubError ASSIGNEE_IS_RESPONDENT
 */
export function handOver(moved: MovedCase, unitCode: string, role: AssignmentRole): Assignment {
  const assignment = takeInHand(moved, unitCode, role);
  moved.order(...clockOrders(moved, assignment, begins(role), 'START'));
  return assignment;
}

/** The same where time runs on that began before. @throws HubError ASSIGNEE_IS_RESPONDENT */
export function takeInHand(moved: MovedCase, unitCode: string, role: AssignmentRole): Assignment {
  const { tx, case: it, assignments, now } = moved;
  if (it.barredUnitCodes.includes(unitCode)) throw new HubError('ASSIGNEE_IS_RESPONDENT', { caseId: it.id });
  const assignment = tx.create(AssignmentEntity, {
    id: uuidv7(),
    caseId: it.id,
    unitCode,
    role,
    state: 'ASSIGNED',
    assignedAt: now,
    receivedAt: it.receivedAt,
  });
  tx.persist(assignment);
  assignments.push(assignment);
  if (role === 'LEAD') it.leadUnitCode = unitCode;
  return assignment;
}

const OF_ASSIGNMENTS = CLOCK_KINDS.filter((kind) => CLOCKS[kind].scope === 'ASSIGNMENT');

const clockOrders = (
  { case: it, now }: MovedCase,
  { id }: Assignment,
  kinds: readonly ClockKind[],
  op: 'START' | 'VOID',
): ClockOrder[] => kinds.map((kind) => ({ caseId: it.id, kind, subjectId: id, at: now, op }));

/** Takes the case out of a unit's hands without its doing. */
export function revoke(moved: MovedCase, assignment: Assignment): void {
  const { tell, now } = moved;
  assignment.state = 'REVOKED';
  assignment.revokedAt = now;
  endClocks(moved, assignment);
  tell('ASSIGNMENT_REVOKED', assignment.unitCode, { assignmentId: assignment.id, role: assignment.role });
}

/** It owes nothing more under this assignment. */
export function endClocks(moved: MovedCase, assignment: Assignment): void {
  moved.order(...clockOrders(moved, assignment, OF_ASSIGNMENTS, 'VOID'));
}

/** The unit's own assignment to this case, in whatever role. */
export function heldBy({ assignments }: MovedCase, unitCode: string): Assignment | undefined {
  return assignments.find((assignment) => assignment.unitCode === unitCode && isHeld(assignment));
}
