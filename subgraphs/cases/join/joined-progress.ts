import { statement } from '../../../platform/database/statement.js';
import type { CasesContext } from '../cases-context.js';
import type { OwedReply } from './reply-duty.rules.js';
import type { ReplyDutyType } from './reply-duty.type.js';
import { showDuty } from './show-duty.js';

export interface JoinedProgress {
  readonly caseNo: string;
  readonly joinedAt: Date;
  readonly replyDuty: ReplyDutyType | null;
}

/**
 * What a petitioner is told of the case his submission was joined to; null where it has its own. Of an accusation
 * nothing, for whoever looks over his shoulder may be the accused (Art. 30).
 */
export async function joinedProgress(context: CasesContext, submissionId: string): Promise<JoinedProgress | null> {
  const [row] = await statement<OwedReply & { readonly caseNo: string; readonly joinedAt: Date }>(
    context.em,
    `select c.case_no as "caseNo", s.joined_at as "joinedAt", d.owed_since as "owedSince", d.owes,
            d.answer_due_at as "answerDueAt", d.answered_at as "answeredAt", d.answered_by as "answeredBy"
       from cases.case_submission s join cases.case c on c.id = s.case_id
       left join cases.reply_duty d on d.submission_id = s.submission_id
      where s.submission_id = $1 and s.separated_at is null and s.matter is not null
        and c.confidentiality <> 'ACCUSATION'`,
    [submissionId],
  );
  return row ? { caseNo: row.caseNo, joinedAt: row.joinedAt, replyDuty: await showDuty(context, row) } : null;
}
