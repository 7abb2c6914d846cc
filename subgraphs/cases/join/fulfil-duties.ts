import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { MovedCase } from '../case/moved-case.js';
import { currentJoins } from './current-join.js';
import { type AnswerMeans, meansFor, OWED } from './reply-duty.rules.js';

/** Submissions told in one go. */
const MOST_AT_ONCE = 100;

/**
 * What is owed to the petitioners of these submissions of the case has been done: of all of them or of none.
 *
 * @returns how many
 * @throws HubError BAD_USER_INPUT, JOIN_NOT_FOUND, REPLY_NOT_OWED
 */
export async function fulfilDuties(
  { tx, case: it, now }: MovedCase,
  joinIds: readonly string[],
  by: AnswerMeans,
): Promise<number> {
  const asked = new Set(joinIds);
  if (asked.size === 0 || asked.size > MOST_AT_ONCE) throw new HubError('BAD_USER_INPUT', { field: 'joinIds' });
  const joins = (await currentJoins(tx, it.id)).filter(({ id }) => asked.delete(id));
  for (const joinId of asked) throw new HubError('JOIN_NOT_FOUND', { joinId });
  const fulfilled = await statement(
    tx,
    `update cases.reply_duty set answered_at = $2, answered_by = $3, answered_case_id = $4
      where submission_id = any ($1) and answered_at is null and owes = any ($5) returning submission_id`,
    [joins.map(({ submissionId }) => submissionId), now, by, it.id, OWED.filter((owed) => meansFor(owed).includes(by))],
  );
  if (fulfilled.length < joins.length) throw new HubError('REPLY_NOT_OWED', { caseId: it.id, by });
  return joins.length;
}
