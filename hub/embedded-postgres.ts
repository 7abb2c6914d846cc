import { chmod, mkdir, realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { serverAccount } from './embedded-postgres/account.js';
import { usableBinaries } from './embedded-postgres/binaries.js';
import { clusterFolder, markOf } from './embedded-postgres/cluster.js';
import { createDatabaseOnce } from './embedded-postgres/create-database-once.js';
import { holdDataFolder } from './embedded-postgres/data-folder-lock.js';
import { keepServerUp, type ServerEvents } from './embedded-postgres/keep-server-up.js';
import { keptPassword } from './embedded-postgres/password.js';
import { forgetServer, recordServer, urlOf } from './embedded-postgres/running-postgres.js';
import { endServer } from './embedded-postgres/server-processes.js';

export interface EmbeddedPostgresOptions extends ServerEvents {
  /** The hub's data folder (`HUB_DATA`). Made when absent. */
  readonly dataDir: string;
  /** False gives up what a crash of the machine would need (fsync and the like): for tests only. Default true. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres extends AsyncDisposable {
  /** Of the database `hub`, with user and password. Stays the same when the server dies and is brought back. */
  readonly url: string;
  readonly port: number;
  /** Of the server's first process. Changes when it is brought back. */
  readonly pid: number;
  /** Ends the server and everything it started. Close pools first: they see their connections cut. */
  stop(): Promise<void>;
}

/**
 * PostgreSQL 18 from npm, on 127.0.0.1 and a free port, kept up until `stop`: whoever kills it, it is back on the
 * same port. A server that an earlier, killed hub left behind is ended first.
 *
 * @throws HubError HUB_ALREADY_RUNNING with `pid`, EMBEDDED_DATABASE_NOT_STARTED with `reason`
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = await openDataFolder(options.dataDir);
  await using started = new AsyncDisposableStack();
  started.defer(await holdDataFolder(dataDir));

  const durable = options.durable ?? true;
  const account = await serverAccount(dataDir);
  const binaries = await usableBinaries(account, dataDir);
  const password = await keptPassword(dataDir);
  const cluster = await clusterFolder({ dataDir, account, binaries, password, durable });
  const identity = { mark: markOf(cluster), uid: account.uid ?? process.getuid!() };
  await endServer(identity);

  const log = await freshLog(dataDir);
  const server = await keepServerUp({ ...identity, account, binaries, cluster, durable, log }, options);
  started.defer(server.stop);
  const url = urlOf(server.port, password);
  await createDatabaseOnce(url);
  await recordServer(dataDir, { ...identity, port: server.port });
  started.defer(() => forgetServer(dataDir));

  const all = started.move();
  const stop = () => all.disposeAsync();
  return {
    url,
    port: server.port,
    get pid() {
      return server.pid;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** What the server says in this run; the run before is kept beside it. */
async function freshLog(dataDir: string): Promise<string> {
  const log = join(dataDir, 'postgres.log');
  await rename(log, `${log}.1`).catch(() => undefined);
  return log;
}

/** A root hub's server runs under another account, which must pass through; its files are guarded one by one. */
async function openDataFolder(dataDir: string): Promise<string> {
  const made = await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (made && process.getuid?.() === 0) await chmod(dataDir, 0o711);
  return realpath(dataDir);
}
