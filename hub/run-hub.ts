import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { underMigrationLock } from '../platform/database/migrate.js';
import type { Logger } from '../platform/log/logger.js';
import { startSweeper } from '../platform/queue/sweeper.js';
import type { Progress } from './command/progress.js';
import { loadDemoIfEmpty } from './demo-county/load-demo-if-empty.js';
import type { HubConfig } from './hub-config.js';
import { type Infrastructure, openInfrastructure } from './infrastructure.js';
import { openChannels } from './open-channels.js';
import { type HubDatabase, openDatabase } from './open-database.js';
import { type HubParts, openParts } from './open-parts.js';
import { openServer } from './open-server.js';
import { QUEUES } from './reference/queues-page.js';
import { recordRunningHub } from './running-hub-file.js';

export interface RunningHub {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  readonly base: Infrastructure;
  readonly parts: HubParts;
  /** Takes nothing new, ends what is under way, then stops the database. Within 10 s. */
  close(): Promise<void>;
}

/**
 * Starts the parts that the configuration gives this process, and serves them. What has been started is stopped
 * again when a later step fails.
 *
 * @param opening the database, when it was already being opened while this code was loaded
 */
export async function runHub(
  config: HubConfig,
  log: Logger,
  progress: Progress,
  env: NodeJS.ProcessEnv = process.env,
  opening: Promise<HubDatabase> = openDatabase(config),
): Promise<RunningHub> {
  const stops: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const stop of stops.splice(0).reverse()) {
      await stop().catch((error: unknown) => log.error({ event: 'hub.stop-failed', err: error }));
    }
  };
  try {
    const database = await progress.step('数据库已就绪 / database', () => opening);
    stops.push(() => database.close());
    const base = await openInfrastructure(config, database, log);
    const parts = await progress.step('子图已打开 / subgraphs', () => openParts(base));
    stops.push(async () => {
      await base.close();
      await Promise.all(parts.local.map((part) => part.close()));
    });
    await progress.step('数据库结构已就绪 / migrations', () => migrate(base, parts));
    await loadDemoIfEmpty(base, parts, progress);

    const channels = await openChannels(base, parts, env);
    stops.push(() => channels.close());
    const server = await progress.step('超图已装载 / supergraph', () => openServer(base, parts, channels));
    stops.push(() => server.close());
    const url = await listen(server.app, config);
    stops.push(startWork(base, parts));
    stops.push(recordRunningHub(config, url));
    return { url, base, parts, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Several processes may start at once on one database: one migrates, the others find it done. */
export async function migrate(base: Infrastructure, parts: HubParts): Promise<string[]> {
  return underMigrationLock(base.database.url, async () => {
    await base.backend.migrate();
    // Not before: a queue that meets a store without its tables stays broken until the process ends.
    for (const name of Object.keys(QUEUES)) base.jobs.declare(name);
    const ran = await base.access.migrate();
    for (const part of parts.local) ran.push(...(await part.migrate()));
    return ran;
  });
}

function startWork({ config, log }: Infrastructure, { local }: HubParts): () => Promise<void> {
  if (!config.HUB_ROLES.includes('worker')) return async () => undefined;
  for (const part of local) part.work();
  return startSweeper(
    local.flatMap((part) => part.sweeps),
    config.HUB_SWEEP_SECONDS * 1_000,
    log,
  );
}

async function listen(app: FastifyInstance, { HUB_HOST, HUB_PORT }: HubConfig): Promise<string> {
  await app.listen({ host: HUB_HOST, port: HUB_PORT });
  const { port } = app.server.address() as AddressInfo;
  return `http://${HUB_HOST}:${port}`;
}
