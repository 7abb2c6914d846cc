import pg from 'pg';
import { startRedis } from '../test/setup/redis.js';
import { type MeasuredHub, startMeasuredHub } from './hub/measured-hub.js';
import { forgetStatements, type StatementCount, statementsSince } from './hub/statement-counts.js';
import { type Ingested, ingestOrders } from './ingest/ingest-run.js';
import type { NoopOrder, NoopReport } from './ingest/noop-jobs.side.js';
import { plainInserts } from './ingest/plain-inserts.js';
import { median, writeResult } from './measure.js';
import { peakResidentMb } from './process-use.js';
import { type SideProcess, startSide } from './side-process.js';

/**
 * How many orders a second become routed cases, from the push over HTTP on, beside jobs of the same queue that do
 * nothing and beside storing the same rows by plain INSERTs? On both queue stores; everything on this one machine.
 */
const count = Number(process.env['BENCH_COUNT'] ?? 10_000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 2);
const backends = (process.env['BENCH_SIDES'] ?? 'postgres,redis').split(',');
const profiled = process.env['BENCH_PROFILE'];
const CONCURRENCY = 32;
const WARM_UP = 500;

const result: Record<string, unknown> = {};
for (const backend of backends) result[backend] = await measure(backend);
writeResult('ingest', { count, rounds, ...result });

async function measure(backend: string) {
  await using redis = backend === 'redis' ? await startRedis() : null;
  await using hub = await startMeasuredHub({
    env: redis ? { HUB_REDIS_URL: redis.url } : {},
    countsStatements: true,
    nodeArguments: profiled ? ['--cpu-prof', '--cpu-prof-dir', profiled] : [],
  });
  await using load = await startSide({ command: [process.execPath, 'dist/bench/hub/push.side.js'] });
  await using noop = await startSide({ command: [process.execPath, 'dist/bench/ingest/noop-jobs.side.js'] });
  const noopUrl = redis ? { redisUrl: redis.url } : { postgresUrl: await databaseBeside(hub) };

  await ingestOrders(hub, load, { run: 1, count: WARM_UP });
  await forgetStatements(hub.databaseUrl);
  const ingested: Ingested[] = [];
  const noops: Noop[] = [];
  let statements: StatementCount[] = [];
  for (let round = 0; round < rounds; round++) {
    ingested.push(await ingestOrders(hub, load, { run: round + 2, count }));
    statements = await statementsSince(hub.databaseUrl);
    noops.push(await noopJobs(hub, noop, { ...noopUrl, jobs: count, concurrency: CONCURRENCY }));
  }
  const plain = await plainInserts(hub.databaseUrl);
  const stored = plain.rowsByTable['intake.submission']!;

  const perSecond = count / (median(ingested.map(({ elapsedMs }) => elapsedMs)) / 1_000);
  const noopPerSecond = count / (median(noops.map(({ elapsedMs }) => elapsedMs)) / 1_000);
  const plainPerSecond = stored / (plain.elapsedMs / 1_000);
  const each = (read: (one: Ingested) => number) => Number(median(ingested.map(read)).toFixed(2));
  const summary = {
    'cases/s': Math.round(perSecond),
    'no-op jobs/s': Math.round(noopPerSecond),
    'beside no-op': Number((perSecond / noopPerSecond).toFixed(2)),
    'plain rows/s (whole cases)': Math.round(plainPerSecond),
    'beside plain': Number((perSecond / plainPerSecond).toFixed(2)),
    'pushes committed/s': Math.round(count / (each(({ pushedMs }) => pushedMs) / 1_000)),
    'push p50 ms': each(({ p50Ms }) => p50Ms),
    'push p99 ms': each(({ p99Ms }) => p99Ms),
    'hub cpu ms/case': each(({ hubCpuMs }) => hubCpuMs / count),
    'database cpu ms/case': each(({ databaseCpuMs }) => databaseCpuMs / count),
    'no-op cpu ms/job': Number((median(noops.map(({ cpuMs }) => cpuMs)) / count).toFixed(2)),
    'hub peak rss MB': peakResidentMb(hub.pid),
  };
  console.log(`\npush to routed case, queue on ${backend}`);
  console.table(summary);
  const costliest = statements.slice(0, 25).map(({ calls, ms, rows, text }) => ({
    'calls/1000 cases': Math.round((calls / ingested.length / count) * 1_000),
    'ms/case': Number((ms / ingested.length / count).toFixed(4)),
    rows,
    statement: text.slice(0, 110),
  }));
  console.table(costliest);
  return { ...summary, costliest, rounds: { ingested, noops }, plain };
}

interface Noop extends NoopReport {
  /** Of the queue's and worker's process, and of PostgreSQL. Milliseconds. */
  readonly cpuMs: number;
}

async function noopJobs(hub: MeasuredHub, noop: SideProcess, order: NoopOrder): Promise<Noop> {
  const before = noop.cpuMs() + hub.databaseCpuMs();
  const report = JSON.parse(await noop.ask(JSON.stringify(order))) as NoopReport;
  return { ...report, cpuMs: noop.cpuMs() + hub.databaseCpuMs() - before };
}

/** On the hub's own server, so that both have the same disk and settings. */
async function databaseBeside({ databaseUrl }: MeasuredHub): Promise<string> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('create database bench_noop');
  await client.end();
  const url = new URL(databaseUrl);
  url.pathname = '/bench_noop';
  return url.href;
}
