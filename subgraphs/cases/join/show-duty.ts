import type { CasesContext } from '../cases-context.js';
import { isReplyOverdue, noticeDueOf, type OwedReply } from './reply-duty.rules.js';
import type { ReplyDutyType } from './reply-duty.type.js';

/** What is owed to a submission's petitioner, with the term as the calendar stands today; null where nothing is. */
export async function showDuty({ calendar, now }: CasesContext, owed: OwedReply): Promise<ReplyDutyType | null> {
  const { owedSince, owes, answerDueAt, answeredAt, answeredBy } = owed;
  if (owedSince === null || owes === null) return null;
  const { days, limits } = await calendar.read();
  const noticeDueAt = noticeDueOf(days, limits, owedSince)?.dueAt ?? null;
  const duty = { owedSince, owes, answerDueAt, answeredAt, answeredBy };
  return { ...duty, noticeDueAt, overdue: isReplyOverdue(duty, noticeDueAt, now()) };
}
