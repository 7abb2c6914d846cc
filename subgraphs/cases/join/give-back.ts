import { HubError } from '../../../platform/errors/hub-error.js';
import type { MovedCase } from '../case/moved-case.js';
import type { Moving } from '../case/moving.js';
import type { CasesContext } from '../cases-context.js';
import { CaseJoinEntity } from './case-join.entity.js';
import { type CaseSubmission, CaseSubmissionEntity } from './case-submission.entity.js';
import { moveSubmissions, type Transit } from './current-join.js';
import type { JoinReason } from './join-reason.rules.js';
import { reviveMerged } from './revive-merged.js';

export interface GivingBack {
  readonly from: MovedCase;
  readonly moves: Moving;
  /** The submissions that go: all that are still here of those that came with the merged case. */
  readonly joins: readonly CaseSubmission[];
  readonly formerId: string;
  readonly why: JoinReason;
}

/** A merged case gets its submissions back, each as it stood there. @throws HubError JOIN_NOT_FOUND */
export async function giveBack({ viewer }: CasesContext, giving: GivingBack): Promise<void> {
  const { from, moves, joins, formerId, why } = giving;
  const { tx, now } = from;
  const record = await tx.findOne(CaseJoinEntity, {
    fromCaseId: formerId,
    intoCaseId: from.case.id,
    separatedAt: null,
  });
  if (!record) throw new HubError('JOIN_NOT_FOUND', { caseId: formerId });
  const own = await moves.take(formerId);
  const facts = { toCaseId: formerId, caseJoinId: record.id, submissions: joins.length };
  from.make('separate', { unitCode: null, facts });
  const transits = await asTheyWere(own, joins, record.joinedAt);
  await moveSubmissions(tx, transits, { caseId: formerId, why }, now);
  await reviveMerged(own, record, viewer.subject, why);
}

/** What founded the case founds it again, and what had come to it with another case goes on with that one. */
async function asTheyWere(
  { tx, case: { id: caseId } }: MovedCase,
  joins: readonly CaseSubmission[],
  mergedAt: Date,
): Promise<Transit[]> {
  const submissionIds = joins.map(({ submissionId }) => submissionId);
  const left = await tx.find(CaseSubmissionEntity, {
    caseId,
    submissionId: { $in: submissionIds },
    separatedAt: mergedAt,
  });
  const before = new Map(left.map((row) => [row.submissionId, row]));
  return joins.map((join) => {
    const former = before.get(join.submissionId);
    return { join, matter: former ? former.matter : join.matter, caseJoinId: former?.caseJoinId ?? null } as Transit;
  });
}
