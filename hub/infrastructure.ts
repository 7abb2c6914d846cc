import { type AccessLog, openAccessLog } from '../platform/access-log/access-log.js';
import { createFieldCipher } from '../platform/crypto/field-cipher.js';
import { type KeyRing, openKeyRing } from '../platform/crypto/key-ring.js';
import { type EventBus, postgresEventBus, redisEventBus } from '../platform/events/event-bus.js';
import type { Logger } from '../platform/log/logger.js';
import { type JobBackend, postgresJobs, redisJobs } from '../platform/queue/job-backend.js';
import { createJobs, type Jobs } from '../platform/queue/jobs.js';
import { connectRedis } from '../platform/queue/redis-connection.js';
import { type ContentStore, openContentStore } from '../platform/storage/content-store.js';
import { createMetrics, type Metrics } from '../platform/telemetry/metrics.js';
import type { HubConfig } from './hub-config.js';
import type { HubDatabase } from './open-database.js';

/** What every part stands on, opened once a process. */
export interface Infrastructure {
  readonly config: HubConfig;
  readonly database: HubDatabase;
  readonly keys: KeyRing;
  readonly backend: JobBackend;
  readonly jobs: Jobs;
  readonly bus: EventBus;
  readonly store: ContentStore;
  readonly access: AccessLog;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly now: () => Date;
  /** Workers end their jobs, then queues and bus close. The database is not closed. */
  close(): Promise<void>;
}

export async function openInfrastructure(
  config: HubConfig,
  database: HubDatabase,
  log: Logger,
): Promise<Infrastructure> {
  const keys = await openKeyRing(config.keysFile);
  const redis = config.HUB_REDIS_URL === undefined ? null : connectRedis(config.HUB_REDIS_URL, log);
  const backend = redis === null ? postgresJobs(database.url) : redisJobs(redis);
  const jobs = createJobs(backend, log);
  const bus = redis === null ? postgresEventBus(database.url, log) : redisEventBus(redis, log);
  const now = (): Date => new Date();
  const access = await openAccessLog({ url: database.url, keys, now });
  return {
    config,
    database,
    keys,
    backend,
    jobs,
    bus,
    store: await openContentStore(config.storage, createFieldCipher(keys.fields)),
    metrics: createMetrics(),
    log,
    access,
    now,
    close: async () => {
      await jobs.close();
      await bus.close();
      await access.close();
    },
  };
}
