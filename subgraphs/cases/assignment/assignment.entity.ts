import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const ASSIGNMENT_ROLES = [
  /** 主办：answers for the case. */
  'LEAD',
  /** 协办 */
  'CO',
] as const;
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];

export const ASSIGNMENT_STATES = ['ASSIGNED', 'SIGNED', 'RETURNED', 'REVOKED', 'SUCCEEDED'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** One case in one unit's hands. What is returned, revoked or succeeded stays as a record. */
export const AssignmentEntity = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    unitCode: p.text(),
    role: p.enum(ASSIGNMENT_ROLES).columnType('text'),
    state: p.enum(ASSIGNMENT_STATES).columnType('text'),
    assignedAt: p.datetime(3),
    signedAt: p.datetime(3).nullable(),
    returnedAt: p.datetime(3).nullable(),
    returnReason: p.text().nullable(),
    revokedAt: p.datetime(3).nullable(),
    succeededAt: p.datetime(3).nullable(),
    /** The assignment of the unit before it, whose work this one goes on with. */
    succeedsId: p.uuid().nullable(),
    /** The case's: a unit's list is one walk along an index. */
    receivedAt: p.datetime(3),
  },
});
export type Assignment = InferEntity<typeof AssignmentEntity>;

/** Still in that unit's hands. */
export const isHeld = ({ state }: Pick<Assignment, 'state'>): boolean => state === 'ASSIGNED' || state === 'SIGNED';
