import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import {
  cursorOf,
  type Page,
  type PageAsked,
  pageOf,
  pageSize,
  readCursor,
} from '../../../platform/graphql/connection.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import { conditions } from '../conditions.js';
import { onlyVisible } from '../visibility.js';
import type { ReplyDuty } from './reply-duty.rules.js';

export interface OwedRow extends ReplyDuty {
  readonly submissionId: string;
  readonly caseId: string;
}

/**
 * What is still owed to petitioners of submissions that share a case, the longest first: one walk along an index of what
 * is open, however much was answered before.
 *
 * @throws HubError FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function listOwed(context: CasesContext, { first, after }: PageAsked): Promise<Page<OwedRow>> {
  if (!hasRole(context.viewer, 'clerk', 'officer')) throw new HubError('FORBIDDEN');
  const size = pageSize(first);
  const where = onlyVisible(conditions(), await context.reach());
  if (after) {
    const [at, id] = positionOf(after);
    where.add((value) => `(d.owed_since, d.submission_id) > (${value(at)}::timestamptz, ${value(id)})`);
  }
  const limit = where.value(size + 1);
  const rows = await statement<OwedRow>(context.em, owedStatement(where.text, limit), where.parameters);
  return pageOf(
    rows,
    size,
    ({ owedSince, submissionId }) => cursorOf([owedSince.toISOString(), submissionId]),
    (row) => row,
  );
}

/** A walk along the index of what is open; each row then finds its case by the submission. */
export const owedStatement = (where: string, limit: string): string => `
  select d.submission_id as "submissionId", c.id as "caseId", d.owed_since as "owedSince", d.owes,
         d.answer_due_at as "answerDueAt", d.answered_at as "answeredAt", d.answered_by as "answeredBy"
    from cases.reply_duty d
    join cases.case_submission s on s.submission_id = d.submission_id and s.separated_at is null
    join cases.case c on c.id = s.case_id
   where d.answered_at is null and ${where} order by d.owed_since, d.submission_id limit ${limit}`;

function positionOf(cursor: string): readonly [string, string] {
  const [at = '', id = ''] = readCursor(cursor, 2);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) || Number.isNaN(Date.parse(at))) {
    throw new HubError('CURSOR_INVALID');
  }
  return [at, id];
}
