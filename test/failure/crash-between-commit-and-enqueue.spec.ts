import { silentProgress } from '../../hub/command/progress.js';
import { freePort } from '../../hub/free-port.js';
import { readHubConfig } from '../../hub/hub-config.js';
import { type RunningHub, runHub } from '../../hub/run-hub.js';
import { createLogger } from '../../platform/log/logger.js';
import { aHotlineOrder } from '../builders/hotline-order.js';
import { hubClient } from '../setup/hub-client.js';
import { startRedis } from '../setup/redis.js';
import { type HubSettings, hubSettings } from '../setup/start-hub.js';
import { until } from '../setup/until.js';
import { isOnce, openEye } from './order-fates.js';

const PROFILE = 'hotline-county-json';
const SWEPT_WITHIN_MS = 30_000;

/** A process of a hub whose parts run apart: which, and where its queues lie. */
async function startOn(settings: HubSettings, extra: NodeJS.ProcessEnv): Promise<RunningHub & AsyncDisposable> {
  const env = { ...settings.env, ...extra };
  const hub = await runHub(readHubConfig(env), createLogger(env['HUB_LOG_LEVEL']), silentProgress, env);
  return { ...hub, [Symbol.asyncDispose]: () => hub.close() };
}

/** Pushes `count` orders and returns when all are acknowledged. */
async function push(hub: RunningHub, settings: HubSettings, count: number): Promise<void> {
  const sender = hubClient(hub.url, settings.keysFile, settings.secrets);
  const orders = Array.from({ length: count }, () => aHotlineOrder());
  const response = await sender.push(PROFILE, JSON.stringify({ orders }));
  expect(response.status).toBe(202);
}

describe('rows that no job will move', () => {
  it('are found by the sweeper in either stage and become cases within thirty seconds', async () => {
    await using stack = new AsyncDisposableStack();
    const settings = await hubSettings();
    stack.defer(() => settings.discard());
    const redis = stack.use(await startRedis());
    const eye = stack.use(openEye(settings.databaseUrl));
    const states = async () =>
      (await eye.sql<{ state: string }>('select state from intake.submission')).map(({ state }) => state);
    const whole = stack.use(await startOn(settings, {}));
    const queueless = stack.use(
      await startOn(settings, {
        HUB_ROLES: 'intake,connectors',
        HUB_REDIS_URL: `redis://127.0.0.1:${await freePort()}`,
      }),
    );
    const reader = stack.use(
      await startOn(settings, { HUB_ROLES: 'intake,connectors,worker', HUB_REDIS_URL: redis.url }),
    );

    await push(queueless, settings, 20);
    const received = await states();
    await push(reader, settings, 20);
    await until(async () => (await states()).filter((state) => state === 'MATCHED').length === 20, 5_000);
    const startedAt = Date.now();

    await until(async () => (await eye.fates()).filter(isOnce).length === 40, SWEPT_WITHIN_MS);
    expect(received).toEqual(Array(20).fill('RECEIVED'));
    expect(Date.now() - startedAt).toBeLessThan(SWEPT_WITHIN_MS);
    expect(await whole.base.jobs.states()).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'intake.process', failed: 0 })]),
    );
  }, 90_000);
});

describe('a Redis that is killed with a backlog', () => {
  it('costs nothing that was acknowledged, and the hub that stood beside it goes on with the next', async () => {
    await using stack = new AsyncDisposableStack();
    const settings = await hubSettings();
    stack.defer(() => settings.discard());
    const redis = stack.use(await startRedis());
    const eye = stack.use(openEye(settings.databaseUrl));
    const hub = stack.use(
      await startOn(settings, { HUB_ROLES: 'grid,intake,cases,connectors', HUB_REDIS_URL: redis.url }),
    );
    for (let at = 0; at < 3; at += 1) await push(hub, settings, 100);
    await until(async () => ((await hub.base.jobs.states())[0]?.waiting ?? 0) > 0);

    await redis.kill();
    await push(hub, settings, 50);
    await redis.restart();
    await push(hub, settings, 50);
    stack.use(await startOn(settings, { HUB_REDIS_URL: redis.url }));

    await until(async () => (await eye.fates()).filter(isOnce).length === 400, SWEPT_WITHIN_MS);
    expect(await eye.caseCount()).toBe(400);
  }, 90_000);
});
