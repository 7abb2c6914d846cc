import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { markOf } from '../../hub/embedded-postgres/cluster.js';
import { serverProcesses } from '../../hub/embedded-postgres/server-processes.js';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { startHubProcess } from '../setup/start-hub-process.js';
import { until } from '../setup/until.js';
import { isOnce, openEye } from './order-fates.js';
import { startOrderPlatform } from './order-platform.js';

const ENDED_WITHIN_MS = 10_000;

describe('a hub that is asked to end under load', () => {
  it('answers what is under way, refuses the rest with 503, ends in time with 0, and has lost nothing', async () => {
    await using hub = await startHubProcess();
    await using eye = openEye(hub.settings.databaseUrl);
    const platform = startOrderPlatform(hub, { orders: 250, perSecond: 50 });
    await until(() => platform.acknowledged.size >= 60);

    const startedAt = Date.now();
    const code = await hub.stop();
    const tookMs = Date.now() - startedAt;
    await hub.start();
    await platform.done;

    expect(code).toBe(0);
    expect(tookMs).toBeLessThan(ENDED_WITHIN_MS);
    expect(platform.refusals.filter(({ status, retryAfter }) => status !== 503 || retryAfter === null)).toEqual([]);
    await until(async () => (await eye.fates()).filter(isOnce).length === 250, 20_000);
    expect(await eye.caseCount()).toBe(250);
  }, 60_000);
});

describe('a hub with its own database', () => {
  let dataDir: string;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    dataDir = await realpath(await mkdtemp(join(tmpdir(), 'hub-up-')));
    await chmod(dataDir, 0o711);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) if (isRunning(child)) await ended(child, 'SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  });

  /** `bin/hub up` in a data folder that is new. */
  function up(): ChildProcess & { said(): string } {
    const { HUB_DATABASE_URL: _none, ...env } = process.env;
    const child = spawn(process.execPath, [repositoryPath('dist', 'hub', 'main.js'), 'up'], {
      env: { ...env, HUB_DATA: dataDir, HUB_PORT: '0', NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes));
    return Object.assign(child, { said: () => Buffer.concat(said).toString() });
  }

  async function databaseProcesses(): Promise<number[]> {
    const cluster = await realpath(join(dataDir, 'postgres'));
    return serverProcesses({ mark: markOf(cluster), uid: (await stat(cluster)).uid });
  }

  it('leaves no process when Ctrl-C comes twice while it starts', async () => {
    const hub = up();
    await until(async () => (await databaseProcesses()).length > 0, 30_000);

    hub.kill('SIGINT');
    // Two signals at one moment are one: the second is to meet the hub while it ends.
    await sleep(50);
    const [code] = await ended(hub, 'SIGINT');

    expect(code).toBe(0);
    expect(await databaseProcesses()).toEqual([]);
    expect(hub.said()).not.toContain('hub.ready');
  }, 60_000);

  it('says so when a second one starts in its folder, and ends alone', async () => {
    const first = up();
    await until(() => first.said().includes('hub.ready'), 60_000);

    const second = up();
    const [code] = await once(second, 'exit');
    const [firstCode] = await ended(first, 'SIGINT');

    expect(code).toBe(1);
    expect(second.said()).toContain('HUB_ALREADY_RUNNING');
    expect(second.said()).toContain(String(first.pid));
    expect(firstCode).toBe(0);
    expect(await databaseProcesses()).toEqual([]);
  }, 90_000);
});

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<[number | null]> {
  const exit = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 2 * ENDED_WITHIN_MS);
  try {
    return await exit;
  } finally {
    clearTimeout(late);
  }
}
