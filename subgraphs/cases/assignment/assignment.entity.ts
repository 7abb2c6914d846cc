import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { ASSIGNMENT_BASES, ASSIGNMENT_KINDS, OBJECTION_STATES, RESPONSIBILITIES } from './assignment-kinds.rules.js';

export const ASSIGNMENT_ROLES = [
  /** 主办：answers for the case. */
  'LEAD',
  /** 协办 */
  'CO',
] as const;
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];

export const ASSIGNMENT_STATES = ['ASSIGNED', 'SIGNED', 'RETURNED', 'REVOKED', 'SUCCEEDED'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** As the graph shows it: what somebody has objected to waits for the decision, and is in hand meanwhile. */
export const SHOWN_STATES = [...ASSIGNMENT_STATES, 'OBJECTED'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** One case in one unit's hands. What is returned, revoked or succeeded stays as a record. */
export const AssignmentEntity = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    unitCode: p.text(),
    role: p.enum(ASSIGNMENT_ROLES).columnType('text'),
    kind: p.enum(ASSIGNMENT_KINDS).columnType('text'),
    responsibility: p.enum(RESPONSIBILITIES).columnType('text').nullable(),
    /** The unit that gave it; what the hub routed is the petition bureau's. */
    sentByUnitCode: p.text(),
    /** Subject of the account, or `system`. */
    sentBy: p.text().default('system'),
    /** The last day for its report; of what is ASSIGN alone. */
    reportDueOn: p.date().nullable(),
    basis: p.enum(ASSIGNMENT_BASES).columnType('text').default('ROUTING'),
    /** The common superior that decided (Art. 24). */
    basisUnitCode: p.text().nullable(),
    /** Number of its decision, or of the minutes of the conference. */
    basisReference: p.text().nullable(),
    state: p.enum(ASSIGNMENT_STATES).columnType('text'),
    assignedAt: p.datetime(3),
    signedAt: p.datetime(3).nullable(),
    signedBy: p.text().nullable(),
    /** When it last reported. */
    reportedAt: p.datetime(3).nullable(),
    /** When the lead said that it does not wait for this helper's report. */
    reportWaivedAt: p.datetime(3).nullable(),
    /** Why; sealed. */
    reportWaivedReason: p.text().nullable(),
    /** Of an objection to it; null where there was none. */
    objection: p.enum(OBJECTION_STATES).columnType('text').nullable(),
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
export const isHeld = ({ state }: { readonly state: ShownState }): boolean =>
  state === 'ASSIGNED' || state === 'SIGNED' || state === 'OBJECTED';
