import { setTimeout as wait } from 'node:timers/promises';
import { markOf } from './hub/invented-orders.js';
import { startMeasuredHub } from './hub/measured-hub.js';
import type { PushOrder, PushReport } from './hub/push.side.js';
import { PUSH_PATH, PUSH_PROFILE } from './ingest/ingest-run.js';
import { caseOf, type Delays, delaysOf, hearDepartment } from './latency/hear-department.js';
import { median, writeResult } from './measure.js';
import { startSide } from './side-process.js';

/**
 * At 50 pushes a second: how long until a push is committed, and until its department's subscription hears of the
 * case? Beside a bare Fastify route that does nothing but one INSERT on the same server.
 */
const perSecond = Number(process.env['BENCH_RATE'] ?? 50);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 15);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 2);
/** Of `inventedOrder`: all to one department. */
const MATTER = 0;
const CONNECTIONS = 32;

await using hub = await startMeasuredHub();
await using load = await startSide({ command: [process.execPath, 'dist/bench/hub/push.side.js'] });
await using bare = await startSide({
  command: [process.execPath, 'dist/bench/latency/bare-route.side.js'],
  env: { BARE_DATABASE_URL: hub.databaseUrl },
});
const toHub = { url: hub.url, path: PUSH_PATH, secret: hub.secretOf(PUSH_PROFILE) };
const toBare = { url: bare.ready, path: '/push', secret: toHub.secret };

await send(toHub, 1, 100);
await send(toBare, 1, 100);
const { unit } = await caseOf(hub.databaseUrl, markOf(1, 99));
using ears = await hearDepartment(hub, unit);

const pushes: PushReport[] = [];
const bares: PushReport[] = [];
const heard: Delays[] = [];
for (let round = 0; round < rounds; round++) {
  const report = await send(toHub, round + 2, perSecond * seconds);
  pushes.push(report);
  heard.push(await delaysOf(ears, report.committedAt!));
  bares.push(await send(toBare, round + 2, perSecond * seconds));
}

const of = <One>(runs: readonly One[], read: (run: One) => number) => Number(median(runs.map(read)).toFixed(1));
const summary = {
  'bare INSERT route': { p50: of(bares, ({ p50Ms }) => p50Ms), p99: of(bares, ({ p99Ms }) => p99Ms) },
  'push committed': { p50: of(pushes, ({ p50Ms }) => p50Ms), p99: of(pushes, ({ p99Ms }) => p99Ms) },
  'committed push to event': { p50: of(heard, ({ p50Ms }) => p50Ms), p99: of(heard, ({ p99Ms }) => p99Ms) },
};
const ratio = (key: 'p50' | 'p99') =>
  Number((summary['push committed'][key] / summary['bare INSERT route'][key]).toFixed(2));
const beside = { p50: ratio('p50'), p99: ratio('p99') };
console.log(`\n${perSecond} pushes a second, milliseconds`);
console.table({ ...summary, 'push beside bare (ratio)': beside });
writeResult('latency', {
  perSecond,
  seconds,
  rounds,
  summary,
  pushBesideBare: beside,
  missed: heard.map(({ missed }) => missed),
});

async function send(to: Pick<PushOrder, 'url' | 'path' | 'secret'>, run: number, count: number): Promise<PushReport> {
  const order: PushOrder = { ...to, run, from: 0, count, connections: CONNECTIONS, perSecond, matter: MATTER };
  const report = JSON.parse(await load.ask(JSON.stringify(order))) as PushReport;
  if (report.byStatus['202'] !== count) throw new Error(`answered ${JSON.stringify(report.byStatus)}`);
  await wait(1_000);
  return report;
}
