import { statement } from '../../../platform/database/statement.js';
import type { MovedCase } from '../case/moved-case.js';

/**
 * The case is answered to whoever founded it. What is owed to the others that were joined is fulfilled one by one, see
 * `answerSubmissions`.
 */
export async function answerFounder({ tx, case: { id }, now }: MovedCase): Promise<void> {
  await statement(
    tx,
    `update cases.reply_duty d set answered_at = $2, answered_by = 'REPLY', answered_case_id = $1
       from cases.case_submission s
      where s.case_id = $1 and s.separated_at is null and s.matter is null and d.submission_id = s.submission_id
        and d.owes = 'ANSWER' and d.answered_at is null`,
    [id, now],
  );
}
