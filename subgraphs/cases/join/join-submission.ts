import { HubError } from '../../../platform/errors/hub-error.js';
import { isHeld } from '../assignment/assignment.entity.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { CaseSubmissionEntity } from './case-submission.entity.js';
import { currentJoins, matterOf, moveSubmissions } from './current-join.js';
import { type JoinReason, joinReasonOf } from './join-reason.rules.js';
import { guardedTogether } from './joinable.rules.js';
import { mergeCase, recordCaseJoin } from './merge-case.js';
import { answerDueOf, oweReplies } from './owe-replies.js';

export interface JoinSubmission extends MoveTarget, JoinReason {
  readonly submissionId: string;
}

/**
 * A submission that was registered under another case goes to this one. A case that has none left is merged: its
 * units are relieved and its clocks stop. Separating the submission again undoes it.
 *
 * @throws HubError BAD_USER_INPUT, SUBMISSION_NOT_FOUND, FORBIDDEN, CASE_MOVE_REFUSED, ASSIGNEE_IS_RESPONDENT,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export async function joinSubmission(context: CasesContext, input: JoinSubmission): Promise<CaseRow | null> {
  const { submissionId } = input;
  const why = joinReasonOf(input);
  const otherId = await otherCaseOf(context, input);
  const moved = await moveCase(
    context,
    input,
    async (into, moves) => {
      into.guard('join');
      const from = await moves.take(otherId);
      const joins = await currentJoins(into.tx, otherId);
      const join = joins.find((row) => row.submissionId === submissionId);
      if (!join) throw new HubError('SUBMISSION_NOT_FOUND', { submissionId });
      const isLast = joins.length === 1;
      from.guard(isLast ? 'merge' : 'separate');
      const holders = into.assignments.filter(isHeld).map(({ unitCode }) => unitCode);
      Object.assign(into.case, guardedTogether(into.case, from.case, holders));
      await oweReplies(into.tx, [{ join, from: from.case }], await answerDueOf(from));
      const record = isLast ? recordCaseJoin(from, into.case.id, context.viewer.subject, why) : null;
      const transit = { join, matter: matterOf(join, from.case), caseJoinId: record?.id ?? null };
      const [next] = await moveSubmissions(into.tx, [transit], { caseId: into.case.id, why }, into.now);
      const facts = { submissionId, joinId: next?.id ?? null };
      if (record) mergeCase(from, record);
      else from.make('separate', { unitCode: null, facts: { ...facts, toCaseId: into.case.id } });
      into.make('join', { unitCode: null, facts: { ...facts, fromCaseId: otherId } });
    },
    { others: [otherId] },
  );
  context.tellIntake([submissionId]);
  return moved;
}

/** @throws HubError SUBMISSION_NOT_FOUND also when its case is not for this viewer; CASE_MOVE_REFUSED when it is here */
async function otherCaseOf({ em, loaders }: CasesContext, { submissionId, caseId }: JoinSubmission): Promise<string> {
  const join = await em.fork().findOne(CaseSubmissionEntity, { submissionId, separatedAt: null });
  const other = join && (await loaders.caseById.load(join.caseId));
  if (!other) throw new HubError('SUBMISSION_NOT_FOUND', { submissionId });
  if (other.id === caseId) throw new HubError('CASE_MOVE_REFUSED', { state: other.state, move: 'join' });
  return other.id;
}
