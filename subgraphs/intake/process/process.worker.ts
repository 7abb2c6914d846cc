import { isDatabaseAway } from '../../../platform/database/database-fault.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { Logger } from '../../../platform/log/logger.js';
import { setAsideReason } from '../set-aside/hint.rules.js';
import { writeSetAside } from '../set-aside/write-set-aside.js';
import { type Broken, type ProcessDependencies, processBatch } from './process-batch.js';

/** Tries of a row that breaks its stage before a person is asked. */
const ATTEMPT_LIMIT = 3;

/**
 * The body of an `intake.process` job. A batch that breaks as a whole is taken row by row, so that a poison row is
 * found and never holds the others.
 *
 * @throws HubError DATABASE_UNAVAILABLE, PROCESSING_FAILED: the job is tried again, rows that are done are skipped
 */
export function processWorker(deps: ProcessDependencies, log: Logger): (ids: readonly string[]) => Promise<void> {
  return async (ids) => {
    const broken = await broke(deps, ids);
    if (broken.length === 0) return;
    for (const { id, error } of broken) log.warn({ event: 'submission.broke', submissionId: id, err: error });
    const left = await countAttempts(deps, broken);
    if (left > 0) throw new HubError('PROCESSING_FAILED', { rows: left });
  };
}

async function broke(deps: ProcessDependencies, ids: readonly string[]): Promise<Broken[]> {
  try {
    return await processBatch(deps, ids);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    if (ids.length === 1) return [{ id: ids[0]!, error }];
  }
  const broken: Broken[] = [];
  for (const id of ids) broken.push(...(await broke(deps, [id])));
  return broken;
}

/** @returns how many of the broken rows will be tried again */
async function countAttempts({ fork, metrics, now }: ProcessDependencies, broken: readonly Broken[]): Promise<number> {
  const em = fork();
  const rows = await statement<{ id: string; attempts: number }>(
    em,
    `update intake.submission set attempts = attempts + 1
     where id = any($1) and state in ('RECEIVED', 'NORMALISED') returning id, attempts`,
    [broken.map(({ id }) => id)],
  );
  const lost = rows.filter(({ attempts }) => attempts >= ATTEMPT_LIMIT);
  const reason = setAsideReason('PROCESSING_FAILED');
  await writeSetAside(
    em,
    lost.map(({ id }) => ({ id, stage: 'NORMALISE', reason })),
    now(),
  );
  for (const _row of lost) metrics.setAside(reason.code, 'NORMALISE');
  return rows.length - lost.length;
}
