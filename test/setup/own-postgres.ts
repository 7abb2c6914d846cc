import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from '../../hub/embedded-postgres/account.js';
import { usableBinaries } from '../../hub/embedded-postgres/binaries.js';
import { clusterFolder, markOf } from '../../hub/embedded-postgres/cluster.js';
import { createDatabaseOnce } from '../../hub/embedded-postgres/create-database-once.js';
import { launchServer } from '../../hub/embedded-postgres/launch-server.js';
import { keptPassword } from '../../hub/embedded-postgres/password.js';
import { urlOf } from '../../hub/embedded-postgres/running-postgres.js';
import { endServer, serverProcesses } from '../../hub/embedded-postgres/server-processes.js';
import { prepareTemplate } from './prepare-template.js';
import { steadyPort } from './steady-port.js';
import { until } from './until.js';

export interface OwnPostgres extends AsyncDisposable {
  /** Of its database, which holds what a migrated hub of the demo county has. */
  readonly url: string;
  /** kill -9 of every process it has, and gone until `restart`. */
  kill(): Promise<void>;
  /** Again on the same port. Resolves when it takes connections. */
  restart(): Promise<void>;
  /** Holds every process it has: connections stay, nothing answers. */
  freeze(): void;
  thaw(): void;
}

/** A PostgreSQL that one suite may mistreat. It keeps what it has committed, and nobody brings it back but the test. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  await using started = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'hub-postgres-'));
  started.defer(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o711);
  const dataDir = await realpath(folder);

  const account = await serverAccount(dataDir);
  const binaries = await usableBinaries(account, dataDir);
  const password = await keptPassword(dataDir);
  const cluster = await clusterFolder({ dataDir, account, binaries, password, durable: true });
  const identity = { mark: markOf(cluster), uid: account.uid ?? process.getuid!() };
  const port = await steadyPort();
  const server = { ...identity, account, binaries, cluster, durable: true, log: join(dataDir, 'postgres.log') };
  const signalAll = (signal: NodeJS.Signals): void => {
    for (const pid of serverProcesses(identity)) sendSignal(pid, signal);
  };
  const thaw = () => signalAll('SIGCONT');

  const launch = async () => void (await launchServer(server, port));
  await launch();
  started.defer(async () => {
    thaw();
    await endServer(identity);
  });
  const last = () => signalAll('SIGKILL');
  process.once('exit', last);
  started.defer(() => void process.off('exit', last));
  const url = urlOf(port, password);
  await createDatabaseOnce(url);
  await prepareTemplate(url);

  const all = started.move();
  return {
    url,
    kill: async () => {
      await until(() => {
        signalAll('SIGKILL');
        return serverProcesses(identity).length === 0;
      });
    },
    restart: launch,
    freeze: () => signalAll('SIGSTOP'),
    thaw,
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

/** One of its processes may end by itself between being seen and being told. */
function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
