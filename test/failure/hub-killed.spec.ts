import { startRedis } from '../setup/redis.js';
import { startHubProcess } from '../setup/start-hub-process.js';
import { until } from '../setup/until.js';
import { isOnce, openEye } from './order-fates.js';
import { startOrderPlatform } from './order-platform.js';

/** Twelve seconds of pushing, were the hub never away. */
const ORDERS = 600;
const PER_SECOND = 50;
const DRAINED_WITHIN_MS = 10_000;

describe.each([
  ['PostgreSQL', async () => null],
  ['Redis', startRedis],
])('a hub with its queues on %s, killed three times at 50 pushes a second', (_, openRedis) => {
  it('loses nothing it acknowledged, takes nothing twice, and has caught up within ten seconds', async () => {
    await using stack = new AsyncDisposableStack();
    const redis = await openRedis();
    if (redis) stack.use(redis);
    const hub = stack.use(await startHubProcess(redis ? { HUB_REDIS_URL: redis.url } : {}));
    const eye = stack.use(openEye(hub.settings.databaseUrl));
    const platform = startOrderPlatform(hub, { orders: ORDERS, perSecond: PER_SECOND });

    for (const share of [0.3, 0.6, 1]) {
      await until(() => platform.acknowledged.size >= share * ORDERS, 30_000);
      await hub.kill();
      await hub.start();
    }
    const readyAt = Date.now();
    await platform.done;

    await until(async () => (await eye.fates()).filter(isOnce).length === ORDERS, DRAINED_WITHIN_MS);
    const drainedMs = Date.now() - readyAt;
    const fates = await eye.fates();
    const known = new Set(fates.map(({ orderNo }) => orderNo));
    expect([...platform.acknowledged.keys()].filter((orderNo) => !known.has(orderNo))).toEqual([]);
    expect(fates).toHaveLength(ORDERS);
    expect(new Set(platform.acknowledged.values()).size).toBe(ORDERS);
    expect(await eye.caseCount()).toBe(ORDERS);
    expect(platform.unanswered).toBeGreaterThan(0);
    expect(drainedMs).toBeLessThan(DRAINED_WITHIN_MS);
  }, 240_000);
});
