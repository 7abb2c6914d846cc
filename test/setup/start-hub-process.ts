import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { type HubClient, hubClient } from './hub-client.js';
import { type HubSettings, hubSettings } from './start-hub.js';
import { steadyPort } from './steady-port.js';
import { until } from './until.js';

export interface HubProcess extends HubClient, AsyncDisposable {
  readonly settings: HubSettings;
  readonly pid: number;
  /** All that its processes have written so far: the log, and what is printed. */
  readonly said: string;
  /** kill -9, and gone. */
  kill(): Promise<void>;
  /** Again on the same port and database. */
  start(): Promise<void>;
  /** SIGTERM. @returns exit code */
  stop(): Promise<number | null>;
}

/** A start that is not slow but stuck. Several suites may start a hub on the same two processors. */
const READY_WITHIN_MS = 60_000;

const hasEnded = (child: ChildProcess | undefined): boolean =>
  child !== undefined && (child.exitCode !== null || child.signalCode !== null);

/** The hub as its own process (`hub up`), for tests that kill it. */
export async function startHubProcess(extra: NodeJS.ProcessEnv = {}): Promise<HubProcess> {
  const settings = await hubSettings(extra);
  const port = extra['HUB_PORT'] ?? `${await steadyPort()}`;
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const said: Buffer[] = [];

  const start = async (): Promise<void> => {
    child = spawn(process.execPath, ['--enable-source-maps', repositoryPath('dist', 'hub', 'main.js'), 'up'], {
      env: {
        ...process.env,
        APOLLO_TELEMETRY_DISABLED: 'true',
        ...settings.env,
        HUB_PORT: port,
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', process.env['HUB_TEST_LOG'] ? 'inherit' : 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => said.push(bytes));
    const { pid } = child;
    await until(async () => hasEnded(child) || (await fetch(`${url}/readyz`)).ok, READY_WITHIN_MS);
    if (hasEnded(child)) throw new Error(`hub ${pid} ended at its start: ${Buffer.concat(said)}`);
  };
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const running = child;
    if (!running || hasEnded(running)) return running?.exitCode ?? null;
    running.kill(signal);
    await once(running, 'exit');
    return running.exitCode;
  };
  await start().catch(async (error: unknown) => {
    await end('SIGKILL');
    await settings.discard();
    throw error;
  });
  return {
    ...hubClient(url, settings.keysFile, settings.secrets),
    settings,
    get pid() {
      return child?.pid as number;
    },
    get said() {
      return Buffer.concat(said).toString();
    },
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    [Symbol.asyncDispose]: async () => {
      await end('SIGKILL');
      await settings.discard();
    },
  };
}
