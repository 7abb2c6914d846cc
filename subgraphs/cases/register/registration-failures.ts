import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/** Tries before a submission is handed back to intake, to stand aside; and left alone for a while if intake is away. */
const TRIES = 6;
/** How long it is left alone then: somebody may have mended what broke it. Milliseconds. */
const REST_MS = 600_000;

/** Leaves out what has failed too often of late, and says which of the rest have failed before. */
export async function withoutExhausted(
  em: EntityManager,
  submissionIds: readonly string[],
  now: Date,
): Promise<{ due: string[]; failedBefore: string[] }> {
  const failures = await statement<{ id: string; resting: boolean }>(
    em,
    `select submission_id as id, attempts >= $2 and last_at > $3 as resting
       from cases.registration_failure where submission_id = any ($1)`,
    [submissionIds, TRIES, new Date(now.getTime() - REST_MS)],
  );
  const resting = new Set(failures.filter((failure) => failure.resting).map(({ id }) => id));
  return {
    due: submissionIds.filter((id) => !resting.has(id)),
    failedBefore: failures.filter((failure) => !failure.resting).map(({ id }) => id),
  };
}

/** @returns whether it has failed often enough for a person to see to it */
export async function recordFailure(
  em: EntityManager,
  submissionId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const [row] = await statement<{ attempts: number }>(
    em,
    `insert into cases.registration_failure as failure (submission_id, code, attempts, first_at, last_at)
     values ($1, $2, 1, $3, $3)
     on conflict (submission_id) do update
       set code = excluded.code, attempts = failure.attempts + 1, last_at = excluded.last_at
     returning attempts`,
    [submissionId, code, now],
  );
  return (row?.attempts ?? 0) >= TRIES;
}

export async function clearFailures(em: EntityManager, submissionIds: readonly string[]): Promise<void> {
  await statement(em, 'delete from cases.registration_failure where submission_id = any ($1)', [submissionIds]);
}

export async function countFailures(em: EntityManager): Promise<number> {
  const [row] = await statement<{ count: number }>(em, 'select count(*)::int as count from cases.registration_failure');
  return row?.count ?? 0;
}
