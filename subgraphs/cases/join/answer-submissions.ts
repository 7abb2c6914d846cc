import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { isOpen } from '../case/case-states.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { currentJoins } from './current-join.js';
import { type AnswerMeans, meansFor, OWED } from './reply-duty.rules.js';

export interface AnswerSubmissions extends MoveTarget {
  readonly joinIds: readonly string[];
  readonly by: AnswerMeans;
}

/** Submissions told in one go. */
const MOST_AT_ONCE = 100;

/**
 * Petitioners of joined submissions have been told: the answer to the case, that theirs was joined and where it is
 * answered, or the notice they were owed. Told once, nothing more is owed to them.
 *
 * @throws HubError BAD_USER_INPUT, JOIN_NOT_FOUND, REPLY_NOT_OWED, CASE_MOVE_REFUSED (a reply to a case that has none
 * yet), FORBIDDEN, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function answerSubmissions(context: CasesContext, input: AnswerSubmissions): Promise<CaseRow | null> {
  const joinIds = [...new Set(input.joinIds)];
  if (joinIds.length === 0 || joinIds.length > MOST_AT_ONCE) throw new HubError('BAD_USER_INPUT', { field: 'joinIds' });
  return moveCase(context, input, async (moved) => {
    moved.guard('answerSubmissions', { held: heldLead(moved) });
    const { state } = moved.case;
    if (input.by === 'REPLY' && isOpen(state))
      throw new HubError('CASE_MOVE_REFUSED', { state, move: 'answerSubmissions' });
    const joins = new Map((await currentJoins(moved.tx, moved.case.id)).map((join) => [join.id, join]));
    const told = joinIds.map((joinId) => {
      const join = joins.get(joinId);
      if (!join) throw new HubError('JOIN_NOT_FOUND', { joinId });
      return join;
    });
    await fulfil(
      moved,
      told.map(({ submissionId }) => submissionId),
      input.by,
    );
    const facts = { submissions: told.length, by: input.by };
    moved.make('answerSubmissions', { held: heldLead(moved), unitCode: moved.case.leadUnitCode, facts });
  });
}

/** All of them or none. */
async function fulfil(
  { tx, case: it, now }: MovedCase,
  submissionIds: readonly string[],
  by: AnswerMeans,
): Promise<void> {
  const fulfilled = await statement(
    tx,
    `update cases.reply_duty set answered_at = $2, answered_by = $3, answered_case_id = $4
      where submission_id = any ($1) and answered_at is null and owes = any ($5) returning submission_id`,
    [submissionIds, now, by, it.id, OWED.filter((owed) => meansFor(owed).includes(by))],
  );
  if (fulfilled.length < submissionIds.length) throw new HubError('REPLY_NOT_OWED', { caseId: it.id, by });
}
