import type { EntityManager } from '@mikro-orm/postgresql';
import type { IntakePort } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { type BareLink, guardLinks } from './guard-links.js';

export const TELL_QUEUE = 'cases.tell';

/** Younger ones are still on their way through the queue. Milliseconds. */
const STANDS_MS = 10_000;

/** Submissions that a clerk moved and that intake has not been told of. */
export async function findUntold(em: EntityManager, now: Date): Promise<string[]> {
  const rows = await statement<{ id: string }>(
    em,
    `select submission_id as id from cases.case_submission
      where not told and separated_at is null and joined_at < $1 order by joined_at limit 2000`,
    [new Date(now.getTime() - STANDS_MS)],
  );
  return rows.map(({ id }) => id);
}

/** Tells intake where submissions went: what it is told, it holds; told twice, nothing changes. */
export async function tellIntake(
  em: EntityManager,
  intake: IntakePort,
  bureau: () => Promise<readonly string[]>,
  submissionIds: readonly string[],
): Promise<void> {
  const moved = await statement<BareLink & { joinId: string }>(
    em,
    `select s.id as "joinId", s.submission_id as "submissionId", c.id as "caseId", c.case_no as "caseNo"
       from cases.case_submission s join cases.case c on c.id = s.case_id
      where s.submission_id = any ($1) and s.separated_at is null and not s.told`,
    [submissionIds],
  );
  if (moved.length === 0) return;
  const links = moved.map(({ submissionId, caseId, caseNo }) => ({ submissionId, caseId, caseNo }));
  await intake.link(await guardLinks(em, bureau, links));
  await statement(em, 'update cases.case_submission set told = true where id = any ($1::uuid[])', [
    moved.map(({ joinId }) => joinId),
  ]);
}
