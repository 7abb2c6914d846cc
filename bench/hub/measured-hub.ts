import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readDemoHotlineSecrets } from '../../hub/demo-hotline-secrets.js';
import { runningPostgres } from '../../hub/embedded-postgres/running-postgres.js';
import { type ServerIdentity, serverProcesses } from '../../hub/embedded-postgres/server-processes.js';
import { freePort } from '../../hub/free-port.js';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { type HubClient, hubClient } from '../../test/setup/hub-client.js';
import { cpuMs, cpuWithChildrenMs, residentMb } from '../process-use.js';
import { countStatements, loadStatementCounter } from './statement-counts.js';

/** `bin/hub up` as a county runs it: all parts in one process, its own durable PostgreSQL, the demo county. */
export interface MeasuredHub extends HubClient, AsyncDisposable {
  readonly pid: number;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly secretOf: (profile: string) => string;
  /** Of the hub's own process. */
  readonly cpuMs: () => number;
  readonly residentMb: () => number;
  /** Of all processes of its PostgreSQL. */
  readonly databaseCpuMs: () => number;
  /** SIGTERM, and gone. The data folder stays until disposal. */
  stop(): Promise<void>;
  /** What it printed on standard error since its last start. */
  readonly said: () => string;
  /** Again on the same data folder. @returns milliseconds until /readyz answered 200 */
  start(): Promise<number>;
}

export interface MeasuredHubOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of node itself: `--cpu-prof`. */
  readonly nodeArguments?: readonly string[];
  /** Started as its users start it, by `bin/hub`; else by node alone. */
  readonly byShell?: boolean;
  /** Has PostgreSQL count its statements (`pg_stat_statements`). */
  readonly countsStatements?: boolean;
}

export async function startMeasuredHub(options: MeasuredHubOptions = {}): Promise<MeasuredHub> {
  const { env = {}, nodeArguments = [], byShell = false, countsStatements = false } = options;
  const [program, ...programArguments] = byShell
    ? ([repositoryPath('bin', 'hub')] as const)
    : ([process.execPath, ...nodeArguments, repositoryPath('dist', 'hub', 'main.js')] as const);
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-bench-'));
  // mkdtemp makes it 0700, which the server's account cannot enter when root runs the bench.
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let said = '';
  let child = spawnHub();
  let server: Server;

  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  const start = async (): Promise<number> => {
    const began = performance.now();
    child = spawnHub();
    await answers();
    const readyMs = performance.now() - began;
    server = await readServer(dataDir);
    return readyMs;
  };
  const discard = async (): Promise<void> => {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  };

  try {
    await answers();
    server = await readServer(dataDir);
    if (countsStatements) {
      await loadStatementCounter(server.url);
      await stop();
      await start();
      await countStatements(server.url);
    }
    const secrets = readDemoHotlineSecrets({ dataDir });
    return {
      ...hubClient(url, join(dataDir, 'keys.json'), secrets),
      get pid() {
        return child.pid!;
      },
      dataDir,
      get databaseUrl() {
        return server.url;
      },
      secretOf: (profile) => secrets[profile]!,
      cpuMs: () => cpuMs(child.pid!),
      residentMb: () => residentMb(child.pid!),
      said: () => said,
      databaseCpuMs: () => serverProcesses(server).reduce((sum, pid) => sum + cpuOfServer(pid), 0),
      stop,
      start,
      [Symbol.asyncDispose]: discard,
    };
  } catch (error) {
    await discard();
    throw error;
  }

  function spawnHub() {
    said = '';
    const spawned = spawn(program, [...programArguments, 'up'], {
      env: {
        ...process.env,
        APOLLO_TELEMETRY_DISABLED: 'true',
        NODE_ENV: 'production',
        HUB_DATA: dataDir,
        HUB_PORT: `${port}`,
        HUB_LOG_LEVEL: process.env['BENCH_LOG'] ?? 'warn',
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    spawned.stderr.on('data', (chunk) => {
      said += chunk;
      if (process.env['BENCH_LOG']) process.stderr.write(chunk);
    });
    return spawned;
  }

  async function answers(): Promise<void> {
    for (const last = performance.now() + 120_000; performance.now() < last; await wait(20)) {
      if (child.exitCode !== null) throw new Error(`the hub ended with ${child.exitCode}; BENCH_LOG=1 shows why`);
      const answer = await fetch(`${url}/readyz`).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.ok) return;
    }
    throw new Error('the hub was not ready within two minutes');
  }
}

interface Server extends ServerIdentity {
  readonly url: string;
}

/** Its port is another after each start. */
async function readServer(dataDir: string): Promise<Server> {
  const identity = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8')) as ServerIdentity;
  return { ...identity, url: (await runningPostgres(dataDir))!.url };
}

/** A connection's process may end while it is looked at: then the first process has its time. */
function cpuOfServer(pid: number): number {
  try {
    return cpuWithChildrenMs(pid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
