import { v7 as uuidv7 } from 'uuid';
import { isHeld } from '../assignment/assignment.entity.js';
import { revoke } from '../assignment/hand-over.js';
import type { MovedCase } from '../case/moved-case.js';
import { type CaseJoin, CaseJoinEntity } from './case-join.entity.js';
import type { JoinReason } from './join-reason.rules.js';

/** The record of a case that goes into another; its submissions are moved with the record's id. */
export function recordCaseJoin(from: MovedCase, intoCaseId: string, joinedBy: string, why: JoinReason): CaseJoin {
  const record = from.tx.create(CaseJoinEntity, {
    id: uuidv7(),
    fromCaseId: from.case.id,
    intoCaseId,
    reason: why.reason,
    reasonCodes: [...why.reasonCodes],
    stateBefore: from.case.state,
    joinedBy,
    joinedAt: from.now,
  });
  from.tx.persist(record);
  return record;
}

/** 并案: the case has no submission left. Its units are relieved and its clocks stop; the record undoes both. */
export function mergeCase(from: MovedCase, { id: caseJoinId, intoCaseId }: CaseJoin): void {
  from.make('merge', { unitCode: null, facts: { toCaseId: intoCaseId, caseJoinId } });
  from.case.mergedInto = intoCaseId;
  for (const assignment of from.assignments.filter(isHeld)) revoke(from, assignment);
}
