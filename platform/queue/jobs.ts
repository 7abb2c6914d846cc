import { setTimeout as sleep } from 'node:timers/promises';
import { type Coalesced, coalesce } from '../batching/coalesce.js';
import type { Logger } from '../log/logger.js';
import type { JobBackend, RowsQueue, RowsWorker } from './job-backend.js';

/** How a queue stands. Counts of jobs, not of rows. */
export interface QueueState {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/**
 * Rows are the truth, queues are the hurry: a stage's status column says what is to be done, a job only makes it
 * quick. A lost or doubled job changes nothing, for workers look at the rows and a sweeper finds what stands.
 */
export interface Jobs {
  readonly kind: JobBackend['kind'];
  /** Call after the commit. Returns at once; a queue that is away costs speed, not rows. */
  hurry(queue: string, ids: readonly string[]): void;
  /**
   * `run` takes rows that may already be done, and throws only for what may work later. `concurrency` batches at once
   * (default 2); jobs that come while they run go on together.
   */
  work(queue: string, run: (ids: readonly string[]) => Promise<void>, options?: { concurrency?: number }): void;
  /** Names the queue before anybody hurries into it, so that `states` and the page of queues show it. */
  declare(queue: string): RowsQueue;
  states(): Promise<QueueState[]>;
  /** Puts failed jobs back. Returns how many. */
  retryFailed(queue?: string): Promise<number>;
  queues(): readonly RowsQueue[];
  /** Stops taking jobs, lets running ones end, sends what still waits to be enqueued. */
  close(): Promise<void>;
}

/** Most rows one job names: one transaction's worth. */
const ROWS_PER_JOB = 200;
/** Jobs a worker takes while its batches run, so that what they name goes on together in the next one. */
const JOBS_IN_HAND = 16;
/**
 * A sender that is kept busy rests between two jobs so many times as long as the last one took, at most `MOST_REST_MS`:
 * what a queue costs is spent on a few jobs of many rows. One that stands idle sends at once.
 */
const REST_FACTOR = 3;
const MOST_REST_MS = 50;
/** A job held by a dead process is given to another after this long. Milliseconds. */
const LOCK_MS = 10_000;
/** Waits of 1, 2, 4, 8 and 16 s: 31 s in all, longer than a database restart. */
const RETRY = { attempts: 6, backoff: { type: 'exponential', delay: 1_000 } } as const;

export function createJobs(backend: JobBackend, log: Logger): Jobs {
  const queues = new Map<string, RowsQueue>();
  const senders = new Map<string, Coalesced<string, null>>();
  const workers: RowsWorker[] = [];

  const declare = (name: string): RowsQueue => {
    let queue = queues.get(name);
    if (!queue) {
      queue = backend.queue(name);
      queue.on('error', (error: Error) => log.warn({ event: 'queue.failed', queue: name, err: error }));
      queues.set(name, queue);
    }
    return queue;
  };

  const senderOf = (name: string): Coalesced<string, null> => {
    let sender = senders.get(name);
    if (!sender) {
      const queue = declare(name);
      sender = coalesce(
        async (ids) => {
          const began = performance.now();
          await queue.add('rows', { ids: [...new Set(ids)] }, { ...RETRY, removeOnComplete: 200, removeOnFail: 5_000 });
          await sleep(Math.min((performance.now() - began) * REST_FACTOR, MOST_REST_MS));
          return ids.map(() => null);
        },
        { maxItems: ROWS_PER_JOB },
      );
      senders.set(name, sender);
    }
    return sender;
  };

  return {
    kind: backend.kind,
    declare,
    hurry: (name, ids) => {
      const send = senderOf(name);
      let told = false;
      for (const id of ids) {
        send(id).catch((error: unknown) => {
          if (!told) log.warn({ event: 'queue.enqueue-failed', queue: name, rows: ids.length, err: error });
          told = true;
        });
      }
    },
    work: (name, run, { concurrency = 2 } = {}) => {
      declare(name);
      const runTogether = coalesce<string, null>(
        async (ids) => {
          await run([...new Set(ids)]);
          return ids.map(() => null);
        },
        { maxItems: ROWS_PER_JOB, parallel: concurrency },
      );
      const worker = backend.worker(name, async (job) => void (await Promise.all(job.data.ids.map(runTogether))), {
        concurrency: JOBS_IN_HAND,
        lockDuration: LOCK_MS,
        stalledInterval: LOCK_MS,
        // A crash of the process is no fault of the job: rows that break a stage are set aside by the stage itself.
        maxStalledCount: 10,
      });
      worker.on('error', (error: Error) => log.warn({ event: 'worker.failed', queue: name, err: error }));
      worker.on('failed', (job, error) =>
        log.error({ event: 'job.failed', queue: name, jobId: job?.id, attempts: job?.attemptsMade, err: error }),
      );
      workers.push(worker);
    },
    queues: () => [...queues.values()],
    states: () => Promise.all([...queues.values()].map(stateOf)),
    retryFailed: async (only) => {
      let retried = 0;
      for (const queue of queues.values()) {
        if (only !== undefined && queue.name !== only) continue;
        const failed = await queue.getJobCounts('failed');
        retried += failed['failed'] ?? 0;
        await queue.retryJobs({ state: 'failed' });
      }
      return retried;
    },
    close: async () => {
      await inTime(workers.map((worker) => worker.close()));
      await inTime([...senders.values()].map((sender) => sender.idle()));
      await inTime([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}

/** Longest one step of closing may take. Milliseconds. */
const CLOSE_STEP_MS = 2_500;

/** A queue that is away does not keep a hub from ending: the sweeper finds what was not enqueued. */
async function inTime(endings: readonly Promise<unknown>[]): Promise<void> {
  const limit = new AbortController();
  const late = sleep(CLOSE_STEP_MS, undefined, { signal: limit.signal }).catch(() => undefined);
  await Promise.race([Promise.all(endings), late]).finally(() => limit.abort());
}

async function stateOf(queue: RowsQueue): Promise<QueueState> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  const count = (state: string): number => counts[state] ?? 0;
  return {
    name: queue.name,
    waiting: count('waiting'),
    active: count('active'),
    delayed: count('delayed'),
    failed: count('failed'),
  };
}
