import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { Case } from '../case/case.entity.js';
import type { MovedCase } from '../case/moved-case.js';
import { guidanceOf } from '../chain/guidance.rules.js';
import type { Joined } from '../register/plan-registration.rules.js';
import type { CaseSubmission } from './case-submission.entity.js';
import { matterOf } from './current-join.js';
import type { DutyRow } from './reply-duty.rules.js';

export interface Leaving {
  readonly join: CaseSubmission;
  readonly from: Case;
}

/**
 * Sets down what the petitioner of each submission is owed, before it shares a case: once a submission, from its own
 * receipt. What was set down before stays as it is; only an earlier end of the term takes the place of a later one.
 *
 * @param answerDueAt when the case that they leave had to be answered; null where nothing ran
 */
export async function oweReplies(
  tx: EntityManager,
  leaving: readonly Leaving[],
  answerDueAt: Date | null,
): Promise<void> {
  const rows = leaving
    .filter(({ join }) => join.event === 'NEW')
    .map(({ join, from }) => ({ join, matter: matterOf(join, from) }))
    .filter(({ matter }) => matter.origin !== 'PROACTIVE')
    .map(({ join, matter }) => ({
      submission_id: join.submissionId,
      owed_since: new Date(matter.receivedAt),
      owes: 'ANSWER' as const,
      answer_due_at: answerDueAt,
    }));
  await insertDuties(tx, rows);
}

/** What is owed for a submission that joins a case as it is registered; nothing more for one that adds to an earlier one. */
export function dutyOfArrival({ matter: { submissionId, event, receivedAt, origin }, guidance }: Joined): DutyRow[] {
  // 主动代办: there is nobody to owe it to.
  if (event !== 'NEW' || origin === 'PROACTIVE') return [];
  const owes = guidance === null ? 'ANSWER' : guidanceOf(guidance).owes;
  return [{ submission_id: submissionId, owed_since: new Date(receivedAt), owes, answer_due_at: null }];
}

/** Told twice, nothing begins anew. */
export async function insertDuties(tx: EntityManager, rows: readonly DutyRow[]): Promise<void> {
  if (rows.length === 0) return;
  await statement(
    tx,
    `insert into cases.reply_duty as duty (submission_id, owed_since, owes, answer_due_at)
     select submission_id, owed_since, owes, answer_due_at
       from json_to_recordset($1::json)
         as row (submission_id text, owed_since timestamptz, owes text, answer_due_at timestamptz)
      order by submission_id
     on conflict (submission_id) do update
        set answer_due_at = least(duty.answer_due_at, excluded.answer_due_at)
      where least(duty.answer_due_at, excluded.answer_due_at) is distinct from duty.answer_due_at`,
    [JSON.stringify(rows)],
  );
}

/** By when the case had to be answered (Art. 34); null where that does not run yet. */
export async function answerDueOf({ tx, case: { id } }: MovedCase): Promise<Date | null> {
  const [handle] = await statement<{ dueAt: Date }>(
    tx,
    `select due_at as "dueAt" from cases.clock where case_id = $1 and kind = 'HANDLE' and stopped_at is null`,
    [id],
  );
  return handle?.dueAt ?? null;
}
