import { createInterface } from 'node:readline';
import { createLogger } from '../../platform/log/logger.js';
import { type JobBackend, postgresJobs, redisJobs } from '../../platform/queue/job-backend.js';
import { connectRedis } from '../../platform/queue/redis-connection.js';

/** BullMQ alone: jobs that do nothing, added one by one, so many at a time. */
export interface NoopOrder {
  readonly postgresUrl?: string;
  readonly redisUrl?: string;
  readonly jobs: number;
  readonly concurrency: number;
}

export interface NoopReport {
  /** From the first `add` until the last job was worked off. */
  readonly elapsedMs: number;
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  console.log(JSON.stringify(await run(JSON.parse(line) as NoopOrder)));
});
console.log('ready noop');

async function run({ postgresUrl, redisUrl, jobs, concurrency }: NoopOrder): Promise<NoopReport> {
  const backend = open(postgresUrl, redisUrl);
  await backend.migrate();
  const name = `bench.noop-${Date.now()}`;
  const queue = backend.queue(name);
  let done = 0;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const work = async (): Promise<void> => {
    done += 1;
    if (done === jobs) finish();
  };
  const worker = backend.worker(name, work, { concurrency: 10 });
  worker.on('error', () => undefined);
  await worker.waitUntilReady();

  const start = performance.now();
  let next = 0;
  const addOn = async (): Promise<void> => {
    for (; next < jobs; ) {
      next += 1;
      await queue.add('noop', { ids: [`${next}`] }, { removeOnComplete: 200 });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, addOn));
  await finished;
  const elapsedMs = performance.now() - start;
  await worker.close();
  await queue.close();
  await backend.close();
  return { elapsedMs };
}

function open(postgresUrl: string | undefined, redisUrl: string | undefined): JobBackend {
  if (redisUrl !== undefined) return redisJobs(connectRedis(redisUrl, createLogger('silent'), '{bench}'));
  return postgresJobs(postgresUrl!, 10);
}
