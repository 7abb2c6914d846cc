import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readHubConfig } from '../hub/hub-config.js';
import { openWorkbench } from '../hub/workbench.js';
import { createOrm } from '../platform/database/create-orm.js';
import { createLogger } from '../platform/log/logger.js';
import { CASES_ENTITIES } from '../subgraphs/cases/cases-entities.js';
import { findFallen, markFallen } from '../subgraphs/cases/clock/mark-fallen.js';
import { CASES_MIGRATIONS } from '../subgraphs/cases/migrations/list.js';
import { fillClocks, makeDueAgain, SAME_ROWS, SAME_WRITES } from './clock-sweep/filled-clocks.js';
import { median, writeResult } from './measure.js';

/**
 * What does the sweep cost with 1,000,000 clocks running of which 10,000 have fallen due? Finding them, beside one
 * indexed SELECT of the same rows; and finding, marking and telling them, beside the same rows written by hand.
 */
const count = Number(process.env['BENCH_COUNT'] ?? 1_000_000);
const dueCount = Math.round(count / 100);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
/** As the queue gives them out. */
const PER_JOB = 200;
const NOW = new Date('2026-11-20T02:00:00Z');

const dataDir = mkdtempSync(join(tmpdir(), 'hub-bench-'));
try {
  await using bench = await openWorkbench(readHubConfig({ ...process.env, HUB_DATA: dataDir }), createLogger('silent'));
  const url = bench.base.database.urls.cases!;
  const database = new pg.Client(url);
  // The server goes when the bench has failed.
  database.on('error', () => undefined);
  await database.connect();
  const orm = await createOrm({ schema: 'cases', url, entities: CASES_ENTITIES, migrations: CASES_MIGRATIONS });
  const em = () => orm.em.fork();
  await fillClocks(database, count, dueCount, NOW);

  const sides: Record<string, () => Promise<number>> = {
    'one SELECT of the rows': async () =>
      (await database.query({ name: 'same', text: SAME_ROWS, values: [NOW] })).rowCount ?? 0,
    'finding them': async () => (await findFallen(em(), NOW, dueCount)).length,
    'writing them by hand': async () => {
      const { rowCount } = await database.query(SAME_WRITES, [NOW]);
      return rowCount ?? 0;
    },
    'the whole sweep': async () => {
      let marked = 0;
      for (let found = await findFallen(em(), NOW); found.length > 0; found = await findFallen(em(), NOW)) {
        for (let from = 0; from < found.length; from += PER_JOB) {
          await markFallen(em(), found.slice(from, from + PER_JOB), NOW);
        }
        marked += found.length;
      }
      return marked;
    },
  };
  const took = new Map<string, number[]>(Object.keys(sides).map((side) => [side, []]));
  const grown = new Map<string, number>(Object.keys(sides).map((side) => [side, 0]));
  for (let round = -1; round < rounds; round++) {
    for (const [side, run] of Object.entries(sides)) {
      await makeDueAgain(database, NOW);
      const idleMb = process.memoryUsage.rss() / 1e6;
      let peakMb = idleMb;
      const watch = setInterval(() => {
        peakMb = Math.max(peakMb, process.memoryUsage.rss() / 1e6);
      }, 5);
      const began = performance.now();
      const rows = await run();
      const ms = performance.now() - began;
      clearInterval(watch);
      // The warm-up makes the process what it is; after that nothing should.
      if (round >= 0) grown.set(side, Math.max(grown.get(side)!, peakMb - idleMb));
      if (rows !== dueCount) throw new Error(`${side}: ${rows} of ${dueCount}`);
      if (round >= 0) took.get(side)!.push(ms);
    }
  }

  const medians = Object.fromEntries([...took].map(([side, times]) => [side, median(times)]));
  const ratioOf = (side: string, baseline: string): number => Number((medians[side]! / medians[baseline]!).toFixed(2));
  const ratios = {
    findingToSelect: ratioOf('finding them', 'one SELECT of the rows'),
    sweepToSelect: ratioOf('the whole sweep', 'one SELECT of the rows'),
    sweepToWritesByHand: ratioOf('the whole sweep', 'writing them by hand'),
  };
  const grownMb = Object.fromEntries([...grown].map(([side, mb]) => [side, Math.round(mb)]));
  console.table(
    Object.fromEntries(
      Object.entries(medians).map(([side, ms]) => [side, { ms: Number(ms.toFixed(1)), 'grown MB': grownMb[side] }]),
    ),
  );
  console.log(ratios);
  writeResult('clock-sweep', { count, dueCount, rounds, medians, ratios, grownMb });
  await orm.close();
  await database.end();
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
