import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import pg from 'pg';
import type { Connector } from '../../connectors/contract.js';
import { openConnectors } from '../../connectors/host.js';
import { createFieldCipher } from '../../platform/crypto/field-cipher.js';
import { newKeyRing } from '../../platform/crypto/key-ring.js';
import type { EventBus } from '../../platform/events/event-bus.js';
import { createLogger } from '../../platform/log/logger.js';
import type { Jobs } from '../../platform/queue/jobs.js';
import { openContentStore } from '../../platform/storage/content-store.js';
import { createMetrics } from '../../platform/telemetry/metrics.js';
import { openIntakeCore } from '../../subgraphs/intake/intake-core.js';
import { createDatabase } from '../setup/databases.js';
import { type SwitchedProxy, switchedProxy } from '../subgraphs/intake/switched-proxy.js';

export interface OpenChannel extends AsyncDisposable {
  /** The connector's door; null when it has none. */
  readonly door: unknown;
  readonly url: string;
  /** A folder of this test's own. */
  readonly folder: string;
  /** The way to the database. */
  readonly database: SwitchedProxy;
  ready(): boolean;
  close(): Promise<void>;
  /** How many submissions are committed. */
  stored(): Promise<number>;
  /** How many of them wait for a person, after intake has read what is there. */
  setAside(): Promise<number>;
  /** Runs `during` while the database answers but no submission can be committed. */
  whileLocked(during: () => Promise<void>): Promise<void>;
}

/** One connector over a real intake on a real database that can be taken away. */
export async function openChannel(connector: Connector, env: NodeJS.ProcessEnv): Promise<OpenChannel> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'hub-channel-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const own = stack.use(await createDatabase());
  const database = stack.use(await switchedProxy(own.url));
  const { core, drain } = await openIntakeOver(database.url, join(folder, 'content'));
  stack.defer(() => core.close());
  const client = new pg.Pool({ connectionString: own.url, max: 2 });
  // The pool has ended before its connections have; the database that is dropped then cuts them off.
  client.on('error', () => undefined);
  stack.defer(() => client.end());
  const http = fastify();
  const host = await openConnectors(
    { channel: connector },
    {
      inbox: core.inbox,
      log: createLogger('silent'),
      metrics: createMetrics(),
      now: () => new Date(),
      routes: async (plugin) => void (await http.register(plugin)),
      stateFolder: folder,
    },
    env,
  );
  stack.defer(() => host.close());
  const url = await http.listen({ port: 0, host: '127.0.0.1' });
  stack.defer(() => http.close());
  const count = async (where: string): Promise<number> =>
    Number((await client.query(`select count(*) from intake.submission where ${where}`)).rows[0].count);
  const all = stack.move();

  return {
    door: host.doors.channel,
    url,
    folder,
    database,
    ready: () => host.ready()['channel'] === true,
    close: host.close,
    stored: () => count('true'),
    setAside: async () => {
      await drain();
      return count(`state = 'SET_ASIDE'`);
    },
    whileLocked: async (during) => {
      const holder = await client.connect();
      await holder.query('begin; lock table intake.submission in share row exclusive mode');
      try {
        await during();
      } finally {
        await holder.query('rollback');
        holder.release();
      }
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

async function openIntakeOver(url: string, contentFolder: string) {
  const hurried: string[] = [];
  let work: (ids: readonly string[]) => Promise<void> = async () => undefined;
  const jobs: Partial<Jobs> = {
    hurry: (queue, ids) => {
      if (queue === 'intake.process') hurried.push(...ids);
    },
    work: (_queue, run) => {
      work = run;
    },
  };
  const keys = await newKeyRing();
  const core = await openIntakeCore({
    url,
    jobs: jobs as Jobs,
    bus: { listen: () => () => undefined, publish: () => undefined } as Partial<EventBus> as EventBus,
    log: createLogger('silent'),
    keys,
    metrics: createMetrics(),
    now: () => new Date(),
    store: await openContentStore(contentFolder, createFieldCipher(keys.fields)),
  });
  await core.migrate();
  core.work();
  const drain = async (): Promise<void> => {
    for (let ids = hurried.splice(0); ids.length > 0; ids = hurried.splice(0)) await work(ids);
  };
  return { core, drain };
}
