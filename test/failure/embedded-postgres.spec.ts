import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { markOf } from '../../hub/embedded-postgres/cluster.js';
import { runningPostgres } from '../../hub/embedded-postgres/running-postgres.js';
import { serverProcesses } from '../../hub/embedded-postgres/server-processes.js';
import { startEmbeddedPostgres } from '../../hub/embedded-postgres.js';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { until } from '../setup/until.js';

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hub-embedded-'));
  await chmod(dataDir, 0o711);
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('the embedded PostgreSQL', () => {
  it('is found by a second process, and by none once it is stopped', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
    expect(await runningPostgres(dataDir)).toEqual({ url: postgres.url });

    await postgres.stop();

    expect(await runningPostgres(dataDir)).toBeNull();
    expect(await processesLeft()).toEqual([]);
  });

  it('draws its password anew for each folder and keeps it from other accounts', async () => {
    const { mode } = await stat(join(dataDir, 'postgres.password'));

    expect(mode & 0o777).toBe(0o600);
  });

  it('refuses a second hub in the same folder and names the first', async () => {
    await using _first = await startEmbeddedPostgres({ dataDir, durable: false });

    await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toMatchObject({
      code: 'HUB_ALREADY_RUNNING',
      facts: { pid: process.pid },
    });
  });

  it('comes back on the same port when it is killed, with what was committed', async () => {
    const exits: unknown[] = [];
    await using postgres = await startEmbeddedPostgres({ dataDir, onExit: (how) => exits.push(how) });
    await ask(postgres.url, 'create table if not exists letters as select 1 as id');

    process.kill(postgres.pid, 'SIGKILL');

    await until(() => exits.length === 1);
    await until(async () => (await ask(postgres.url, 'select id from letters')) === 1);
  });

  it('comes back also while a child of the killed server still works', async () => {
    await using postgres = await startEmbeddedPostgres({ dataDir });
    const busy = ask(postgres.url, 'select count(*) from generate_series(1, 1e12)').catch(() => 'cut');
    await until(async () => (await ask(postgres.url, "select 1 from pg_stat_activity where query ~ '1e12.$'")) === 1);

    process.kill(postgres.pid, 'SIGKILL');

    expect(await busy).toBe('cut');
    await until(async () => (await ask(postgres.url, 'select 1')) === 1);
  });

  it('is ended and started anew after its hub was killed', async () => {
    const killed = await holdInChild();
    const left = await runningPostgres(dataDir);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(await processesLeft()).not.toEqual([]);

    await using postgres = await startEmbeddedPostgres({ dataDir, durable: false });

    expect(await ask(postgres.url, 'select 1')).toBe(1);
    await expect(ask(left!.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('leaves no process behind when its hub is asked to end', async () => {
    const hub = await holdInChild();

    hub.kill('SIGTERM');

    await once(hub, 'exit');
    expect(await processesLeft()).toEqual([]);
  });
});

async function holdInChild(): Promise<ChildProcess> {
  const program = repositoryPath('dist', 'test', 'failure', 'hold-postgres.js');
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout!, 'data');
  return child;
}

async function processesLeft(): Promise<number[]> {
  const cluster = await realpath(join(dataDir, 'postgres'));
  return serverProcesses({ mark: markOf(cluster), uid: (await stat(cluster)).uid });
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const [row] = (await client.query(statement)).rows as Record<string, unknown>[];
    return Object.values(row ?? {})[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}
