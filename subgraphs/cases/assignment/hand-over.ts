import { v7 as uuidv7 } from 'uuid';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { MovedCase } from '../case/moved-case.js';
import { type Assignment, AssignmentEntity, type AssignmentRole, isHeld } from './assignment.entity.js';

/**
 * Puts the case into a unit's hands. What stood in the way must be ended and flushed before: one lead, and a unit once.
 *
 * @throws HubError ASSIGNEE_IS_RESPONDENT
 */
export function handOver(moved: MovedCase, unitCode: string, role: AssignmentRole): Assignment {
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

/** Takes the case out of a unit's hands without its doing. */
export function revoke({ tell, now }: MovedCase, assignment: Assignment): void {
  assignment.state = 'REVOKED';
  assignment.revokedAt = now;
  tell('ASSIGNMENT_REVOKED', assignment.unitCode, { assignmentId: assignment.id, role: assignment.role });
}

/** The unit's own assignment to this case, in whatever role. */
export function heldBy({ assignments }: MovedCase, unitCode: string): Assignment | undefined {
  return assignments.find((assignment) => assignment.unitCode === unitCode && isHeld(assignment));
}
