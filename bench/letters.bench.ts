import pg from 'pg';
import { letterBatchFile } from './hub/letter-batch-file.js';
import { type MeasuredHub, startMeasuredHub } from './hub/measured-hub.js';
import { drained, ingestOrders } from './ingest/ingest-run.js';
import type { ImportReport } from './letters/import.side.js';
import { median, writeResult } from './measure.js';
import { type SideProcess, startSide } from './side-process.js';

/**
 * How fast does a batch of 10,000 letters come in beside pushes of one order each? Until all are committed, and until
 * all are routed cases.
 */
const count = Number(process.env['BENCH_COUNT'] ?? 10_000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 2);
/** Pushes of a turn: a rate needs fewer of them than of letters. */
const pushes = Math.ceil(count / 4);
const WARM_UP = 500;

interface Turn {
  readonly committedPerSecond: number;
  readonly casesPerSecond: number;
  /** Of all processes that took part. */
  readonly cpuMsPerCase: number;
}

await using hub = await startMeasuredHub();
await using load = await startSide({ command: [process.execPath, 'dist/bench/hub/push.side.js'] });
await using importer = await startSide({
  command: [process.execPath, 'dist/bench/letters/import.side.js'],
  env: { HUB_DATA: hub.dataDir },
});

await pushTurn(hub, 1, WARM_UP);
await importTurn(hub, importer, 2, WARM_UP);
const pushed: Turn[] = [];
const imported: Turn[] = [];
for (let round = 0; round < rounds; round++) {
  pushed.push(await pushTurn(hub, round * 2 + 3, pushes));
  imported.push(await importTurn(hub, importer, round * 2 + 4, count));
}

const sides = { 'single pushes, 32 at a time': pushed, 'letters import': imported };
const of = (turns: readonly Turn[], key: keyof Turn) => median(turns.map((turn) => turn[key]));
const summary = Object.fromEntries(
  Object.entries(sides).map(([name, turns]) => [
    name,
    {
      'committed/s': Math.round(of(turns, 'committedPerSecond')),
      'times pushes': Number((of(turns, 'committedPerSecond') / of(pushed, 'committedPerSecond')).toFixed(2)),
      'cases/s': Math.round(of(turns, 'casesPerSecond')),
      'times pushes (cases)': Number((of(turns, 'casesPerSecond') / of(pushed, 'casesPerSecond')).toFixed(2)),
      'cpu ms/case': Number(of(turns, 'cpuMsPerCase').toFixed(2)),
    },
  ]),
);
console.table(summary);
writeResult('letters', { count, rounds, summary, turns: { pushed, imported } });

async function pushTurn(to: MeasuredHub, run: number, orders: number): Promise<Turn> {
  const { pushedMs, elapsedMs, hubCpuMs, databaseCpuMs } = await ingestOrders(to, load, { run, count: orders });
  return {
    committedPerSecond: orders / (pushedMs / 1_000),
    casesPerSecond: orders / (elapsedMs / 1_000),
    cpuMsPerCase: (hubCpuMs + databaseCpuMs) / orders,
  };
}

async function importTurn(to: MeasuredHub, by: SideProcess, run: number, letters: number): Promise<Turn> {
  await using batch = await letterBatchFile({ run, from: 0, count: letters });
  const database = new pg.Client(to.databaseUrl);
  await database.connect();
  try {
    const cpu = () => to.cpuMs() + to.databaseCpuMs() + by.cpuMs();
    const before = cpu();
    const began = performance.now();
    const report = JSON.parse(await by.ask(batch.file)) as ImportReport;
    if (report.taken !== letters) throw new Error(`took ${report.taken} of ${letters} letters`);
    await drained(database);
    return {
      committedPerSecond: letters / (report.elapsedMs / 1_000),
      casesPerSecond: letters / ((performance.now() - began) / 1_000),
      cpuMsPerCase: (cpu() - before) / letters,
    };
  } finally {
    await database.end();
  }
}
