import { HubError } from '../../../platform/errors/hub-error.js';
import { type CaseRow, isCaseId } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { Moving } from '../case/moving.js';
import type { CasesContext } from '../cases-context.js';
import { CaseJoinEntity } from './case-join.entity.js';
import { type CaseSubmission, CaseSubmissionEntity } from './case-submission.entity.js';
import { currentJoins, matterOf, moveSubmissions } from './current-join.js';
import { foundSeparated } from './found-separated.js';
import { giveBack } from './give-back.js';
import { type JoinReason, joinReasonOf } from './join-reason.rules.js';
import { answerDueOf, oweReplies } from './owe-replies.js';

export interface SeparateSubmission extends MoveTarget, JoinReason {
  readonly joinId: string;
}

/**
 * Undoes a join: the submission has its own case again, the one it came from where that was merged and nothing else of
 * it is still here, a new one otherwise. Both cases get an event.
 *
 * @throws HubError BAD_USER_INPUT, JOIN_NOT_FOUND, CASE_MOVE_REFUSED (also for the only submission of a case),
 * FORBIDDEN, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export async function separateSubmission(context: CasesContext, input: SeparateSubmission): Promise<CaseRow | null> {
  const { caseId, joinId } = input;
  const why = joinReasonOf(input);
  const join = isCaseId(joinId) ? await context.em.fork().findOne(CaseSubmissionEntity, { id: joinId, caseId }) : null;
  const formerId = join?.caseJoinId ? await formerCaseOf(context, join.caseJoinId) : null;
  const moved = await moveCase(
    context,
    input,
    async (from, moves) => {
      from.guard('separate');
      const joins = await currentJoins(from.tx, caseId);
      const current = joins.find(({ id }) => id === joinId);
      if (!current) throw new HubError('JOIN_NOT_FOUND', { joinId });
      if (joins.length === 1) throw new HubError('CASE_MOVE_REFUSED', { state: from.case.state, move: 'separate' });
      const together = joins.filter(({ caseJoinId }) => caseJoinId !== null && caseJoinId === current.caseJoinId);
      if (formerId && together.length === 1) await giveBack(context, { from, moves, joins: together, formerId, why });
      else await separate(moves, from, current, why);
    },
    { others: formerId ? [formerId] : [], isRegistering: true },
  );
  if (join) context.tellIntake([join.submissionId]);
  return moved;
}

async function formerCaseOf({ em }: CasesContext, caseJoinId: string): Promise<string | null> {
  const record = await em.fork().findOne(CaseJoinEntity, { id: caseJoinId, separatedAt: null });
  return record?.fromCaseId ?? null;
}

async function separate(moves: Moving, from: MovedCase, join: CaseSubmission, why: JoinReason): Promise<void> {
  const { submissionId, id: joinId } = join;
  await oweReplies(from.tx, [{ join, from: from.case }], await answerDueOf(from));
  const own = await foundSeparated(moves, from, matterOf(join, from.case));
  from.make('separate', { unitCode: null, facts: { submissionId, joinId, toCaseId: own.case.id } });
  const transit = { join, matter: null, caseJoinId: null };
  await moveSubmissions(from.tx, [transit], { caseId: own.case.id, why }, from.now);
}
