import { v7 as uuidv7 } from 'uuid';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { MovedCase } from '../case/moved-case.js';
import { CLOCK_KINDS, CLOCKS, type ClockKind } from '../clock/clock-kinds.rules.js';
import type { ClockOrder } from '../clock/clock-order.rules.js';
import { type Assignment, AssignmentEntity, type AssignmentRole, isHeld } from './assignment.entity.js';
import { isDecided, kindOfChannel } from './assignment-kinds.rules.js';
import { begins } from './begins.rules.js';
import { hasPassedOn } from './objection.rules.js';

/** How a case is handed over, as far as it is not as usual: by the petition bureau, on somebody's choice. */
export type Handing = Partial<
  Pick<
    Assignment,
    | 'id'
    | 'kind'
    | 'reportDueOn'
    | 'responsibility'
    | 'sentByUnitCode'
    | 'sentBy'
    | 'basis'
    | 'basisUnitCode'
    | 'basisReference'
  >
>;

/** As another assignment was handed over: for one that takes its place. */
export const asBefore = (former: Assignment): Handing => {
  const { kind, reportDueOn, responsibility, sentByUnitCode, sentBy, basis, basisUnitCode, basisReference } = former;
  return { kind, reportDueOn, responsibility, sentByUnitCode, sentBy, basis, basisUnitCode, basisReference };
};

/**
 * Puts the case into a unit's hands; its time runs from now. What stood in the way must be ended and flushed before: one
 * lead, and a unit once.
 *
 * @throws HubError ASSIGNEE_IS_RESPONDENT
 */
export function handOver(moved: MovedCase, unitCode: string, role: AssignmentRole, handing: Handing = {}): Assignment {
  const assignment = takeInHand(moved, unitCode, role, handing);
  const { acceptedAt, catchAllUnitCode } = moved.case;
  const begun = begins({
    role,
    mustTake:
      unitCode === catchAllUnitCode ||
      isDecided(assignment.basis ?? 'CHOICE') ||
      hasPassedOn(moved.assignments, unitCode),
    isTold: acceptedAt != null,
    owesReport: assignment.reportDueOn != null,
  });
  moved.order(...clockOrders(moved, assignment, begun, 'START'));
  return assignment;
}

/** The same where time runs on that began before. @throws HubError ASSIGNEE_IS_RESPONDENT */
export function takeInHand(
  moved: MovedCase,
  unitCode: string,
  role: AssignmentRole,
  handing: Handing = {},
): Assignment {
  const { tx, case: it, assignments, now } = moved;
  if (it.barredUnitCodes.includes(unitCode)) throw new HubError('ASSIGNEE_IS_RESPONDENT', { caseId: it.id });
  const assignment = tx.create(AssignmentEntity, {
    id: uuidv7(),
    caseId: it.id,
    unitCode,
    role,
    kind: kindOfChannel(it.channel ?? null),
    sentByUnitCode: it.catchAllUnitCode,
    sentBy: moved.actor,
    basis: 'CHOICE',
    ...handing,
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
  { id, reportDueOn }: Assignment,
  kinds: readonly ClockKind[],
  op: 'START' | 'VOID',
): ClockOrder[] =>
  kinds.map((kind) => ({
    ...{ caseId: it.id, kind, subjectId: id, at: now, op },
    ...(kind === 'ASSIGN_REPORT' && reportDueOn ? { dueOn: reportDueOn } : {}),
  }));

/** What the unit before owes by a day, the one it passes the case to owes by that day. */
export function passClocks(moved: MovedCase, from: Assignment, toSubjectId: string): void {
  const { case: it, now: at } = moved;
  moved.order(...PASSED.map((kind) => passed({ caseId: it.id, kind, subjectId: from.id, at }, toSubjectId)));
}
const passed = (clock: Pick<ClockOrder, 'caseId' | 'kind' | 'subjectId' | 'at'>, toSubjectId: string): ClockOrder => ({
  ...clock,
  op: 'HAND_ON',
  toSubjectId,
});
const PASSED: readonly ClockKind[] = ['NOTIFY', 'ASSIGN_REPORT', 'HOTLINE_HANDLE'];

/** Takes the case out of a unit's hands without its doing. */
export function revoke(moved: MovedCase, assignment: Assignment): void {
  const { tell, now } = moved;
  assignment.state = 'REVOKED';
  assignment.revokedAt = now;
  if (assignment.objection === 'PENDING') assignment.objection = 'MOOT';
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
