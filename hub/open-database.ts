import pg from 'pg';
import { HubError } from '../platform/errors/hub-error.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import type { HubConfig } from './hub-config.js';

/** Where the parts keep their rows. */
export interface HubDatabase {
  readonly urls: { readonly intake: string; readonly cases: string; readonly grid: string };
  /** Where queues and nudges live when there is no Redis. */
  readonly url: string;
  readonly embedded: boolean;
  close(): Promise<void>;
}

/**
 * The database of `HUB_DATABASE_URL`, or the embedded server of the data folder, started if it does not run.
 *
 * @throws HubError DATABASE_UNSUITABLE when its locale cannot compare Chinese text, HUB_ALREADY_RUNNING
 */
export async function openDatabase(config: HubConfig): Promise<HubDatabase> {
  const server =
    config.HUB_DATABASE_URL === undefined ? await startEmbeddedPostgres({ dataDir: config.dataDir }) : null;
  const url = server === null ? (config.HUB_DATABASE_URL as string) : server.url;
  try {
    await checkSuitable(url);
  } catch (error) {
    await server?.stop();
    throw error;
  }
  return {
    url,
    urls: {
      intake: config.HUB_INTAKE_DATABASE_URL ?? url,
      cases: config.HUB_CASES_DATABASE_URL ?? url,
      grid: config.HUB_GRID_DATABASE_URL ?? url,
    },
    embedded: server !== null,
    close: async () => server?.stop(),
  };
}

/** Temporal keys, which keep the organisation's history whole, came with this version. */
const LEAST_VERSION = 180_000;

/** Under a C locale pg_trgm sees no letter in Chinese text, and every similarity is silently 0. */
async function checkSuitable(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows: versions } = await client.query(`select current_setting('server_version_num')::integer as version`);
    if (versions[0]?.version < LEAST_VERSION) throw new HubError('DATABASE_UNSUITABLE', { check: 'PostgreSQL 18' });
    await client.query('create extension if not exists pg_trgm with schema public');
    const { rows } = await client.query(`select public.show_trgm('道路破损') <> '{}' as sees_chinese`);
    if (rows[0]?.sees_chinese !== true) throw new HubError('DATABASE_UNSUITABLE', { check: 'pg_trgm on Chinese text' });
  });
}

/**
 * Longest to wait for the server. It is spoken to while the code still loads, and on a busy machine that alone may take
 * ten seconds, in which no answer is looked at. Milliseconds.
 */
const CONNECT_TIMEOUT_MS = 30_000;

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
