import { createInterface } from 'node:readline';
import { Pool } from 'undici';

/** The load, in a process of its own: each line on standard input orders one run, each line on standard output reports it. */
export interface LoadOrder {
  readonly url: string;
  readonly body: string;
  /** Beside the content type. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly seconds: number;
  /** Requests under way at any time. */
  readonly concurrency: number;
}

export interface LoadReport {
  readonly requests: number;
  readonly elapsedMs: number;
  /** Of one request. Milliseconds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const pools = new Map<string, Pool>();
createInterface({ input: process.stdin }).on('line', async (line) => {
  console.log(JSON.stringify(await run(JSON.parse(line) as LoadOrder)));
});
console.log('ready load');

async function run({ url, body, headers = {}, seconds, concurrency }: LoadOrder): Promise<LoadReport> {
  const { origin, pathname } = new URL(url);
  const pool = pools.get(origin) ?? new Pool(origin, { connections: concurrency });
  pools.set(origin, pool);
  const took: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  await Promise.all(Array.from({ length: concurrency }, sendUntilEnd));
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { requests: took.length, elapsedMs: performance.now() - start, p50Ms: at(0.5), p99Ms: at(0.99) };

  async function sendUntilEnd(): Promise<void> {
    while (performance.now() < end) {
      const sent = performance.now();
      const answer = await pool.request({
        path: pathname,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body,
      });
      const bytes = await answer.body.arrayBuffer();
      if (answer.statusCode !== 200 || bytes.byteLength < 20) throw new Error(`status ${answer.statusCode}`);
      took.push(performance.now() - sent);
    }
  }
}
