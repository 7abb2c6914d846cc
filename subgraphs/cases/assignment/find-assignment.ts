import { HubError } from '../../../platform/errors/hub-error.js';
import type { MovedCase } from '../case/moved-case.js';
import { type Assignment, isHeld } from './assignment.entity.js';

/** @throws HubError ASSIGNMENT_NOT_FOUND for one that is not in hand, or of another case */
export function heldAssignment({ assignments }: MovedCase, assignmentId: string): Assignment {
  const found = assignments.find((assignment) => assignment.id === assignmentId && isHeld(assignment));
  if (!found) throw new HubError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  return found;
}

/** The unit that answers for the case. Every case that is not merged has one. */
export function heldLead({ assignments }: MovedCase): Assignment | undefined {
  return assignments.find((assignment) => assignment.role === 'LEAD' && isHeld(assignment));
}
