import {
  type BackendFactory,
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  type Job,
  Queue,
  type QueueOptions,
  runMigrations,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import type { RedisConnection } from './redis-connection.js';

/** What travels in a job: ids of rows and nothing else. */
export interface RowsJob {
  readonly ids: readonly string[];
}
export type RowsQueue = Queue<RowsJob>;
export type RowsWorker = Worker<RowsJob>;

/** BullMQ over one of its two stores. The rest of the hub cannot tell which. */
export interface JobBackend {
  readonly kind: 'postgres' | 'redis';
  queue(name: string): RowsQueue;
  worker(name: string, run: (job: Job<RowsJob>) => Promise<void>, options: Partial<WorkerOptions>): RowsWorker;
  /** Makes the store ready. Idempotent. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL schema of BullMQ's own tables. */
const BULLMQ_SCHEMA = 'bullmq';

export function postgresJobs(url: string, poolSize = 3): JobBackend {
  const backend = withBackend(createPostgresBackend);
  const connection = { connectionString: url, schema: BULLMQ_SCHEMA, max: poolSize, keepAlive: true };
  return {
    kind: 'postgres',
    queue: (name) => new backend.Queue<RowsJob>(name, { connection }) as unknown as RowsQueue,
    worker: (name, run, options) =>
      new backend.Worker<RowsJob>(name, run as never, { ...options, connection } as never) as unknown as RowsWorker,
    migrate: () => migrateBullmq(url),
    close: async () => undefined,
  };
}

export function redisJobs(redis: RedisConnection): JobBackend {
  const backend = withBackend(createRedisBackend as unknown as BackendFactory<never, ConnectionOptions>);
  const options = { connection: redis.client, prefix: redis.prefix } as unknown as QueueOptions;
  return {
    kind: 'redis',
    queue: (name) => new backend.Queue<RowsJob>(name, options as never) as unknown as RowsQueue,
    worker: (name, run, more) =>
      new backend.Worker<RowsJob>(name, run as never, { ...more, ...options } as never) as unknown as RowsWorker,
    migrate: async () => undefined,
    close: () => redis.close(),
  };
}

async function migrateBullmq(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client as never, BULLMQ_SCHEMA);
  } finally {
    await client.end();
  }
}
