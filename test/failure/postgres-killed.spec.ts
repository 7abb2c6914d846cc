import { setTimeout as sleep } from 'node:timers/promises';
import { type OwnPostgres, startOwnPostgres } from '../setup/own-postgres.js';
import { type HubProcess, startHubProcess } from '../setup/start-hub-process.js';
import { until } from '../setup/until.js';
import { isOnce, openEye } from './order-fates.js';
import { type OrderPlatform, startOrderPlatform } from './order-platform.js';

const PER_SECOND = 20;
/** The hub gives up after some four seconds; a busy machine may be late to say so. */
const ANSWERED_WITHIN_MS = 10_000;
const BACK_WITHIN_MS = 10_000;

let postgres: OwnPostgres;
let hub: HubProcess;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  hub = await startHubProcess({ HUB_DATABASE_URL: postgres.url });
}, 60_000);
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  await postgres?.[Symbol.asyncDispose]();
}, 60_000);

const isReady = async (): Promise<boolean> => (await fetch(`${hub.url}/readyz`)).ok;

/** Everything acknowledged is one case, and the hub is the process it was. */
async function expectNothingLost(platform: OrderPlatform, pid: number): Promise<void> {
  await using eye = openEye(postgres.url);
  const mine = async () => (await eye.fates()).filter(({ orderNo }) => platform.acknowledged.has(orderNo));
  await until(async () => (await mine()).filter(isOnce).length === platform.acknowledged.size, 30_000);
  expect(hub.pid).toBe(pid);
  expect(() => process.kill(pid, 0)).not.toThrow();
}

describe('a hub whose PostgreSQL is killed', () => {
  it('refuses pushes with 503 while it is away, reconnects by itself and has lost nothing it acknowledged', async () => {
    const { pid } = hub;
    const platform = startOrderPlatform(hub, { orders: 200, perSecond: PER_SECOND, patienceMs: 500 });
    await until(() => platform.acknowledged.size >= 40);

    await postgres.kill();
    await until(() => platform.refusals.length >= 40);
    const notReady = await fetch(`${hub.url}/readyz`);
    await postgres.restart();
    const backAt = Date.now();
    const before = platform.acknowledged.size;
    await until(() => platform.acknowledged.size > before, BACK_WITHIN_MS);
    const awayMs = Date.now() - backAt;
    await platform.done;

    expect(new Set(platform.refusals.map(({ status }) => status))).toEqual(new Set([503]));
    expect(platform.refusals.every(({ retryAfter }) => Number(retryAfter) > 0)).toBe(true);
    expect(Math.max(...platform.refusals.map(({ afterMs }) => afterMs))).toBeLessThan(ANSWERED_WITHIN_MS);
    expect(platform.unanswered).toBe(0);
    expect(notReady.status).toBe(503);
    expect(awayMs).toBeLessThan(BACK_WITHIN_MS);
    await expectNothingLost(platform, pid);
    await until(isReady);
  }, 60_000);
});

describe('a hub whose PostgreSQL stands still', () => {
  it('answers every push before its sender gives up, says that it is not ready, and goes on when it stirs again', async () => {
    const { pid } = hub;
    await until(isReady);
    const platform = startOrderPlatform(hub, { orders: 200, perSecond: PER_SECOND, patienceMs: 500 });
    await until(() => platform.acknowledged.size >= 20);

    postgres.freeze();
    try {
      const notReady = await fetch(`${hub.url}/readyz`);
      expect(notReady.status).toBe(503);
      await until(() => platform.refusals.length >= 20);
      // Long enough that what was sent while it stood still has to be answered without it.
      await sleep(3_000);
    } finally {
      postgres.thaw();
    }
    await until(isReady, BACK_WITHIN_MS);
    await platform.done;

    expect(new Set(platform.refusals.map(({ status }) => status))).toEqual(new Set([503]));
    expect(platform.refusals.every(({ retryAfter }) => Number(retryAfter) > 0)).toBe(true);
    expect(Math.max(...platform.refusals.map(({ afterMs }) => afterMs))).toBeLessThan(ANSWERED_WITHIN_MS);
    await expectNothingLost(platform, pid);
  }, 60_000);
});
