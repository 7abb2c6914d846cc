import { HubError } from '../../../platform/errors/hub-error.js';
import { type AssignmentBasis, isDecided, type ObjectionState } from './assignment-kinds.rules.js';

/** An assignment, as far as an objection asks. */
export interface Disputable {
  readonly id: string;
  readonly state: string;
  readonly basis: AssignmentBasis;
  readonly objection?: ObjectionState | null | undefined;
}

/** Until an objection is decided nothing else becomes of its assignment. @throws HubError OBJECTION_PENDING */
export function refuseWhilePending(assignment: Pick<Disputable, 'objection'> | undefined, move: string): void {
  if (assignment?.objection === 'PENDING' && !DECISIONS.includes(move)) {
    throw new HubError('OBJECTION_PENDING', { article: '23', move, possible: DECISIONS.join(' ') });
  }
}
const DECISIONS: readonly string[] = ['upholdObjection', 'rejectObjection'];

/**
 * May a unit still say that it is not its own, by objection or return?
 *
 * @param window the right to do so, as it runs or ended; null where none was given, and so none ends
 * @throws HubError OBJECTION_BARRED, OBJECTION_DECIDED_ALREADY
 */
export function requireDisputable({ id: assignmentId, basis, objection }: Disputable): void {
  if (isDecided(basis)) throw new HubError('OBJECTION_BARRED', { article: '24', assignmentId, basis });
  if (objection) throw new HubError('OBJECTION_DECIDED_ALREADY', { article: '23', assignmentId, objection });
}

/** Who has passed a case on below itself, or had a unit below help, has taken it as its own. */
export const hasPassedOn = (assignments: readonly { readonly sentByUnitCode: string }[], unitCode: string): boolean =>
  assignments.some(({ sentByUnitCode }) => sentByUnitCode === unitCode);

/** A unit's right to object or return, as its clock says. */
export interface Window {
  readonly dueAt: Date;
  readonly stoppedAt: Date | null;
}

/** @param windows those that were ever given; where none was, none ends */
export const isInTime = (windows: readonly Window[], now: Date): boolean =>
  windows.length === 0 || windows.some(({ dueAt, stoppedAt }) => stoppedAt === null && now <= dueAt);
