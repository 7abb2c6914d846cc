import type { DayMap } from '../../../platform/calendar/working-day.rules.js';
import { type Deadline, deadlineOf } from '../clock/deadline.rules.js';
import { ANY_TERMS, limitFor, type TimeLimit } from '../clock/time-limit.rules.js';

/** What a submission's petitioner has still to be told. */
export const OWED = [
  /** The answer to the case, or that it was joined and under which number it is answered. */
  'ANSWER',
  /** That the way on is 复查 (Art. 35). */
  'REVIEW_GUIDANCE',
  /** 不再受理 (Art. 36). */
  'NO_LONGER_ACCEPTED',
  /** The way that its case was shown before (Arts 19, 31). */
  'ROUTE_GUIDANCE',
] as const;
export type Owed = (typeof OWED)[number];

export const ANSWER_MEANS = [
  /** The case was answered, and this petitioner told so. */
  'REPLY',
  /** 关联告知: that it was joined, and under which number it is answered. */
  'LINK_NOTICE',
  /** The written notice or guidance that was owed. */
  'NOTICE',
  /** The petitioner withdrew: nothing more is owed. */
  'WITHDRAWAL',
] as const;
export type AnswerMeans = (typeof ANSWER_MEANS)[number];

/** As a row of `cases.reply_duty` begins. */
export interface DutyRow {
  readonly submission_id: string;
  readonly owed_since: Date;
  readonly owes: Owed;
  readonly answer_due_at: Date | null;
}

export interface ReplyDuty {
  /** When the county received this very submission. */
  readonly owedSince: Date;
  readonly owes: Owed;
  readonly answerDueAt: Date | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: AnswerMeans | null;
}

/** The same beside its submission: null in all while that has its case to itself. */
export type OwedReply = { readonly [Key in keyof ReplyDuty]: ReplyDuty[Key] | null };

/** How long its petitioner may wait to be told in writing: from its own receipt, whatever it was joined to (Art. 23). */
export function noticeDueOf(days: DayMap, limits: readonly TimeLimit[], owedSince: Date): Deadline | null {
  const limit = limitFor(limits, 'NOTIFY', ANY_TERMS, owedSince);
  return limit ? deadlineOf(days, limit, { startedAt: owedSince, extension: 0, pauses: [] }) : null;
}

/** Not yet told, and one of the two terms is over. */
export function isReplyOverdue(duty: ReplyDuty, noticeDueAt: Date | null, now: Date): boolean {
  if (duty.answeredAt !== null) return false;
  return [noticeDueAt, duty.answerDueAt].some((due) => due !== null && due < now);
}

/** Means by which what is owed can be fulfilled. */
export function meansFor(owes: Owed): readonly AnswerMeans[] {
  return owes === 'ANSWER' ? ['REPLY', 'LINK_NOTICE'] : ['NOTICE'];
}
