import type { Assignment } from '../assignment/assignment.entity.js';
import { handOver } from '../assignment/hand-over.js';
import type { CaseMove } from '../case/case-moves.rules.js';
import type { CaseState } from '../case/case-states.rules.js';
import type { MovedCase } from '../case/moved-case.js';
import { ClockEntity } from '../clock/clock.entity.js';
import type { CaseJoin } from './case-join.entity.js';
import type { JoinReason } from './join-reason.rules.js';

/** A merged case is one of its own again: where it stood, with the units that had it and the clocks that it stopped. */
export async function reviveMerged(own: MovedCase, record: CaseJoin, actor: string, why: JoinReason): Promise<void> {
  const { tx, case: it, now } = own;
  Object.assign(record, { separatedAt: now, separatedBy: actor, separationReason: why.reason });
  const clocks = await tx.find(ClockEntity, { caseId: it.id, stoppedAt: record.joinedAt });
  for (const clock of clocks) clock.stoppedAt = null;
  it.dueAt = clocks.map(({ dueAt }) => dueAt).sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
  it.mergedInto = null;
  const move = REVIVALS[record.stateBefore] ?? 'revive';
  own.make(move, { unitCode: null, facts: { fromCaseId: record.intoCaseId, caseJoinId: record.id } });
  for (const former of relievedBy(own, record)) handBack(own, former, move !== 'revive');
}

/** What was answered stays answered; what was in hand is signed for again. */
const REVIVALS: Partial<Readonly<Record<CaseState, CaseMove>>> = {
  REPLIED: 'reviveAnswered',
  CONCLUDED: 'reviveConcluded',
};

const relievedBy = ({ assignments }: MovedCase, { joinedAt }: CaseJoin): Assignment[] =>
  assignments.filter(({ revokedAt }) => revokedAt?.getTime() === joinedAt.getTime());

function handBack(own: MovedCase, former: Assignment, isAnswered: boolean): void {
  const given = handOver(own, former.unitCode, former.role);
  if (isAnswered && former.signedAt) Object.assign(given, { state: 'SIGNED', signedAt: former.signedAt });
  own.tell('CASE_ASSIGNED', given.unitCode, { assignmentId: given.id, role: given.role });
}
