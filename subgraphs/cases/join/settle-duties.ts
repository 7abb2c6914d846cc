import { statement } from '../../../platform/database/statement.js';
import type { MovedCase } from '../case/moved-case.js';

/** The petitioner has withdrawn what he brought: of all that came on the case nothing more is owed. */
export async function settleDuties({ tx, case: it, now }: MovedCase): Promise<void> {
  await statement(
    tx,
    `update cases.reply_duty d set answered_at = $2, answered_by = 'WITHDRAWAL', answered_case_id = s.case_id
       from cases.case_submission s
      where s.case_id = $1 and s.separated_at is null and d.submission_id = s.submission_id and d.answered_at is null`,
    [it.id, now],
  );
}
