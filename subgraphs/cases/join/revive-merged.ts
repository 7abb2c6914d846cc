import type { Assignment } from '../assignment/assignment.entity.js';
import { asBefore, takeInHand } from '../assignment/hand-over.js';
import type { CaseMove } from '../case/case-moves.rules.js';
import type { CaseState } from '../case/case-states.rules.js';
import type { MovedCase } from '../case/moved-case.js';
import { type ClockHandOn, handOnClocks } from '../clock/hand-on-clocks.js';
import { reviveClocks } from '../clock/revive-clocks.js';
import type { CaseJoin } from './case-join.entity.js';
import type { JoinReason } from './join-reason.rules.js';

/** A merged case is one of its own again: where it stood, with the units that had it and the clocks that it stopped. */
export async function reviveMerged(own: MovedCase, record: CaseJoin, actor: string, why: JoinReason): Promise<void> {
  const { tx, case: it, now } = own;
  Object.assign(record, { separatedAt: now, separatedBy: actor, separationReason: why.reason });
  it.dueAt = await reviveClocks(tx, it.id, record.joinedAt);
  it.mergedInto = null;
  const move = REVIVALS[record.stateBefore] ?? 'revive';
  own.make(move, { unitCode: null, facts: { fromCaseId: record.intoCaseId, caseJoinId: record.id } });
  const handedBack = relievedBy(own, record).map((former) => handBack(own, former, move !== 'revive'));
  await handOnClocks(tx, handedBack);
}

/** What was answered stays answered; what was in hand is signed for again. */
const REVIVALS: Partial<Readonly<Record<CaseState, CaseMove>>> = {
  REPLIED: 'reviveAnswered',
  CONCLUDED: 'reviveConcluded',
};

const relievedBy = ({ assignments }: MovedCase, { joinedAt }: CaseJoin): Assignment[] =>
  assignments.filter(({ revokedAt }) => revokedAt?.getTime() === joinedAt.getTime());

function handBack(own: MovedCase, former: Assignment, isAnswered: boolean): ClockHandOn {
  const given = takeInHand(own, former.unitCode, former.role, asBefore(former));
  if (isAnswered && former.signedAt) Object.assign(given, { state: 'SIGNED', signedAt: former.signedAt });
  own.tell('CASE_ASSIGNED', given.unitCode, { assignmentId: given.id, role: given.role });
  return { caseId: own.case.id, fromId: former.id, toId: given.id };
}
