import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { signPush } from '../../connectors/hotline/sign-push.js';
import { inventedOrder, markOf, type OrderRange } from './invented-orders.js';

/** Signed pushes, from a process of its own: each line on standard input orders a run, each line out reports it. */
export interface PushOrder extends OrderRange {
  readonly url: string;
  /** `/connectors/hotline/…` */
  readonly path: string;
  readonly secret: string;
  /** Keep-alive connections, and without a pace the pushes under way at any time. */
  readonly connections: number;
  /** Sent by the clock, however long answers take. */
  readonly perSecond?: number;
  /** All orders of one category, so that one department hears of them. */
  readonly matter?: number;
}

export interface PushReport {
  readonly elapsedMs: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Refused with 429 or 503 and not told when to come back. */
  readonly refusedWithoutRetryAfter: number;
  /** From sending to the answer, which comes after the commit. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Milliseconds since 1970 at which each accepted push was answered, by the mark of its order. */
  readonly committedAt?: Readonly<Record<string, number>>;
}

const pools = new Map<string, Pool>();
createInterface({ input: process.stdin }).on('line', async (line) => {
  console.log(JSON.stringify(await run(JSON.parse(line) as PushOrder)));
});
console.log('ready push');

async function run(order: PushOrder): Promise<PushReport> {
  const { url, path, connections, perSecond, from, count } = order;
  const pool = pools.get(url) ?? new Pool(url, { connections });
  pools.set(url, pool);
  // Signed beforehand: the sender's work is not the hub's.
  const pushes = Array.from({ length: count }, (_, position) => signed(order, from + position));
  const took: number[] = [];
  const byStatus: Record<string, number> = {};
  const committedAt: Record<string, number> = {};
  let refusedWithoutRetryAfter = 0;

  const send = async (position: number): Promise<void> => {
    const { body, headers } = pushes[position]!;
    const sent = performance.now();
    const answer = await pool.request({ path, method: 'POST', headers, body });
    await answer.body.arrayBuffer();
    took.push(performance.now() - sent);
    byStatus[answer.statusCode] = (byStatus[answer.statusCode] ?? 0) + 1;
    if (answer.statusCode === 202)
      committedAt[markOf(order.run, from + position)] = performance.timeOrigin + performance.now();
    if ((answer.statusCode === 429 || answer.statusCode === 503) && answer.headers['retry-after'] === undefined)
      refusedWithoutRetryAfter += 1;
  };

  const start = performance.now();
  if (perSecond === undefined) {
    let next = 0;
    const sendOn = async (): Promise<void> => {
      while (next < count) await send(next++);
    };
    await Promise.all(Array.from({ length: connections }, sendOn));
  } else {
    const under: Promise<void>[] = [];
    for (let position = 0; position < count; position++) {
      const early = start + (position / perSecond) * 1_000 - performance.now();
      if (early > 0) await wait(early);
      under.push(send(position));
    }
    await Promise.all(under);
  }
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return {
    elapsedMs: performance.now() - start,
    byStatus,
    refusedWithoutRetryAfter,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    ...(perSecond === undefined ? {} : { committedAt }),
  };
}

function signed({ run, secret, matter }: PushOrder, at: number) {
  const body = JSON.stringify(inventedOrder({ run, at, ...(matter === undefined ? {} : { matter }) }));
  const signature = signPush(secret, `msg_${markOf(run, at)}`, Math.floor(Date.now() / 1_000), body);
  return { body, headers: { 'content-type': 'application/json', ...signature } };
}
