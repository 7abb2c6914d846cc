import { HubError } from '../../../platform/errors/hub-error.js';
import { isHeld } from '../assignment/assignment.entity.js';
import { revoke } from '../assignment/hand-over.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { stopClocks } from '../clock/stop-clocks.js';
import { CaseSubmissionEntity } from './case-submission.entity.js';
import { currentJoins, matterOf, moveSubmission } from './current-join.js';
import { guardedTogether } from './joinable.rules.js';

export interface JoinSubmission extends MoveTarget {
  readonly submissionId: string;
  readonly reason: string;
}

/** Characters. */
const LONGEST_REASON = 200;

/**
 * 并案: a submission that was registered under another case goes to this one. A case that has none left is merged: its
 * units are relieved and its clocks stop. Separating the submission again undoes it.
 *
 * @throws HubError BAD_USER_INPUT, SUBMISSION_NOT_FOUND, FORBIDDEN, CASE_MOVE_REFUSED, ASSIGNEE_IS_RESPONDENT,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export async function joinSubmission(context: CasesContext, input: JoinSubmission): Promise<CaseRow | null> {
  const { submissionId } = input;
  const reason = input.reason.trim();
  if (reason === '' || reason.length > LONGEST_REASON || reason.includes('\u0000')) {
    throw new HubError('BAD_USER_INPUT', { field: 'reason' });
  }
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
      const holders = into.assignments.filter(isHeld).map(({ unitCode }) => unitCode);
      Object.assign(into.case, guardedTogether(into.case, from.case, holders));
      const matter = matterOf(join, from.case);
      const { id } = await moveSubmission(into.tx, join, { caseId: into.case.id, reason, matter }, into.now);
      await leave(from, joins.length === 1, { submissionId, toCaseId: into.case.id });
      into.make('join', { unitCode: null, facts: { submissionId, joinId: id, fromCaseId: otherId } });
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

async function leave(
  from: MovedCase,
  isLast: boolean,
  facts: { readonly submissionId: string; readonly toCaseId: string },
): Promise<void> {
  from.make(isLast ? 'merge' : 'separate', { unitCode: null, facts });
  if (!isLast) return;
  from.case.mergedInto = facts.toCaseId;
  for (const assignment of from.assignments.filter(isHeld)) revoke(from, assignment);
  await stopClocks(from);
}
