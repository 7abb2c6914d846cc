import { HubError } from '../../../platform/errors/hub-error.js';
import { isHeld } from '../assignment/assignment.entity.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import { requireVisible } from '../case/require-visible.js';
import type { CasesContext } from '../cases-context.js';
import { currentJoins, matterOf, moveSubmissions } from './current-join.js';
import { type JoinReason, joinReasonOf } from './join-reason.rules.js';
import { guardedTogether, requireKeptFromAll } from './joinable.rules.js';
import { mergeCase, recordCaseJoin } from './merge-case.js';
import { answerDueOf, oweReplies } from './owe-replies.js';

export interface JoinCases extends MoveTarget, JoinReason {
  /** The case that goes into this one, and the version the caller read. */
  readonly fromCaseId: string;
  readonly fromVersion: number;
}

/**
 * 并案: all submissions of one case go into another, each with its own receipt and what its petitioner is owed. The
 * case they leave is merged until `separateCases` takes the two apart again.
 *
 * @throws HubError BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED, ASSIGNEE_IS_RESPONDENT, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE (of either)
 */
export async function joinCases(context: CasesContext, input: JoinCases): Promise<CaseRow | null> {
  const { caseId, fromCaseId, fromVersion } = input;
  const why = joinReasonOf(input);
  if (fromCaseId === caseId) throw new HubError('CASE_MOVE_REFUSED', { move: 'join', caseId });
  await requireVisible(context, fromCaseId);
  const submissionIds: string[] = [];
  const moved = await moveCase(
    context,
    input,
    async (into, moves) => {
      into.guard('join');
      const from = await moves.take(fromCaseId);
      if (from.case.version !== fromVersion) throw new HubError('CASE_CHANGED_MEANWHILE', { caseId: fromCaseId });
      from.guard('merge');
      submissionIds.push(...(await bring(from, into, context.viewer.subject, why)));
    },
    { others: [fromCaseId] },
  );
  context.tellIntake(submissionIds);
  return moved;
}

/** @returns the submissions that moved */
async function bring(from: MovedCase, into: MovedCase, actor: string, why: JoinReason): Promise<string[]> {
  requireKeptFromAll(into.case, from.case);
  const holders = into.assignments.filter(isHeld).map(({ unitCode }) => unitCode);
  Object.assign(into.case, guardedTogether(into.case, from.case, holders));
  const joins = await currentJoins(into.tx, from.case.id);
  const owed = joins.map((join) => ({ join, from: from.case }));
  await oweReplies(into.tx, owed, await answerDueOf(from));
  const record = recordCaseJoin(from, into.case.id, actor, why);
  const transits = joins.map((join) => ({ join, matter: matterOf(join, from.case), caseJoinId: record.id }));
  await moveSubmissions(into.tx, transits, { caseId: into.case.id, why }, into.now);
  mergeCase(from, record);
  const facts = { fromCaseId: from.case.id, caseJoinId: record.id, submissions: joins.length };
  into.make('join', { unitCode: null, facts });
  return joins.map(({ submissionId }) => submissionId);
}
