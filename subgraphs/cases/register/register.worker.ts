import type { Counter } from 'prom-client';
import type { Logger } from '../../../platform/log/logger.js';
import type { AnchorWait } from './anchor-wait.js';
import { type Registration, registerBatch } from './register-batch.js';
import { clearFailures, recordFailure, withoutExhausted } from './registration-failures.js';
import { rowFaultOf } from './row-fault.js';

export const REGISTER_QUEUE = 'cases.register';

export interface RegisterWorker extends Registration {
  readonly log: Logger;
  readonly waits: AnchorWait;
  readonly registered: Counter<'outcome'>;
  readonly failed: Counter<'code'>;
}

/**
 * Registers what it can. A row that cannot be registered is found by halving the batch and set down with its reason;
 * the others are not held up. After some tries it stands aside at intake, for a person. @throws whatever may work later: the queue tries again
 */
export async function registerSubmissions(worker: RegisterWorker, submissionIds: readonly string[]): Promise<void> {
  const { due, failedBefore } = await withoutExhausted(worker.em(), submissionIds, worker.now());
  const settled = await registerHalving(worker, due);
  const recovered = failedBefore.filter((id) => settled.has(id));
  if (recovered.length > 0) await clearFailures(worker.em(), recovered);
}

/** @returns the submissions that now have their case */
async function registerHalving(worker: RegisterWorker, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  try {
    const { links, founded, joined, waiting } = await registerBatch(worker, ids);
    worker.registered.inc({ outcome: 'founded' }, founded);
    worker.registered.inc({ outcome: 'joined' }, joined);
    worker.waits.again(waiting);
    return new Set(links.map(({ submissionId }) => submissionId));
  } catch (error) {
    const code = rowFaultOf(error);
    if (code === null) throw error;
    if (ids.length === 1) {
      const [submissionId = ''] = ids;
      worker.failed.inc({ code });
      worker.log.error({ event: 'case.not-registered', submissionId, code, err: error });
      if (await recordFailure(worker.em(), submissionId, code, worker.now())) {
        await worker.intake.setAside([{ submissionId, code }]);
        await clearFailures(worker.em(), [submissionId]);
      }
      return new Set();
    }
    const middle = ids.length >> 1;
    const first = await registerHalving(worker, ids.slice(0, middle));
    const second = await registerHalving(worker, ids.slice(middle));
    return new Set([...first, ...second]);
  }
}
