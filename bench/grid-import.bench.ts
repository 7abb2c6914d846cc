import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loadDemoCounty } from '../hub/demo-county/load-demo-county.js';
import { readHubConfig } from '../hub/hub-config.js';
import { openWorkbench } from '../hub/workbench.js';
import { createLogger } from '../platform/log/logger.js';
import { readTables } from '../platform/sheet/read-tables.js';
import type { GridPart } from '../subgraphs/grid/grid-part.js';
import { writeCsv, writeWorkbook } from '../subgraphs/grid/sheet/write-sheet.js';
import { median, writeResult } from './measure.js';

/**
 * How fast do 20,000 rows of a sheet come in: checked against the county and each other, logged, in one change? Beside
 * one plain INSERT of the same rows. And what does the process hold meanwhile?
 */
const count = Number(process.env['BENCH_COUNT'] ?? 20_000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);

type Row = readonly [code: string, name: string, households: number];
const HEADERS = ['网格编码', '名称', '户数'];

const dataDir = mkdtempSync(join(tmpdir(), 'hub-bench-'));
try {
  await using bench = await openWorkbench(readHubConfig({ ...process.env, HUB_DATA: dataDir }), createLogger('silent'));
  const grid = bench.parts.grid!;
  await loadDemoCounty(grid);
  const cells = await cellCodes(grid);
  const database = new pg.Client(bench.base.database.urls.grid);
  await database.connect();
  await database.query('create table bench_cell (like grid.cell including all)');

  const times: Record<string, number[]> = {};
  const timed = async (side: string, run: () => Promise<unknown>): Promise<void> => {
    const from = performance.now();
    await run();
    const took = times[side] ?? [];
    took.push(performance.now() - from);
    times[side] = took;
  };
  const idleMb = process.memoryUsage.rss() / 1e6;
  let peakMb = idleMb;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, process.memoryUsage.rss() / 1e6);
  }, 20);
  for (let round = 0; round < rounds; round++) {
    const rows = rowsOf(cells, round);
    const csv = writeCsv([HEADERS, ...rows], 'utf-8');
    const more = rows.map(([code, name, households]): Row => [code, name, households + 1]);
    await timed('plain INSERT', () => insertPlainly(database, rows));
    await timed('CSV, new rows', () => bring(grid, csv, rows.length));
    await timed('CSV, the same again', () => bring(grid, csv, 0));
    await timed('CSV, every row amended', () => bring(grid, writeCsv([HEADERS, ...more], 'utf-8'), rows.length));
    const workbook = writeWorkbook([{ name: '联户', rows: [HEADERS, ...more] }]);
    await timed('XLSX, the same again', () => bring(grid, workbook, 0));
    await timed('XLSX read alone', () => readTables(workbook));
  }
  clearInterval(watch);
  await database.end();

  const baseMs = median(times['plain INSERT']!);
  const summary = Object.entries(times).map(([side, took]) => ({
    side,
    seconds: Number((median(took) / 1_000).toFixed(2)),
    'rows/s': Math.round(count / (median(took) / 1_000)),
    'times plain INSERT': Number((median(took) / baseMs).toFixed(1)),
  }));
  const memory = { idleMb: Math.round(idleMb), peakMb: Math.round(peakMb) };
  console.table(summary);
  console.table([memory]);
  writeResult('grid-import', { count, rounds, summary, memory, times });
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function bring(grid: GridPart, bytes: Buffer, changed: number): Promise<void> {
  const outcome = await grid.importSheet({
    kind: 'household-groups',
    bytes,
    fileName: 'bench',
    by: 'bench',
    isTrial: false,
    from: '2026-01-01',
  });
  if (outcome.faultCount > 0 || outcome.effects.length !== changed)
    throw new Error(`${outcome.effects.length} changed`);
}

/** Codes of the cells of level 3. */
async function cellCodes(grid: GridPart): Promise<string[]> {
  const { bytes } = await grid.exportSheet('households', 'csv');
  const codes = bytes
    .toString()
    .split('\r\n')
    .map((line) => line.split(',')[0] ?? '');
  return codes.filter((code) => code.length === 15);
}

/** Linked households spread over the cells; other ones in every round. */
function rowsOf(cells: readonly string[], round: number): Row[] {
  const each = Math.ceil(count / cells.length);
  return Array.from({ length: count }, (_, at) => {
    const number = Math.floor(at / cells.length) + round * each + 300;
    return [`${cells[at % cells.length]}${String(number).padStart(3, '0')}`, `第${number}联户`, 10];
  });
}

/** One statement, one commit, into a table with the same columns and indexes. */
async function insertPlainly(database: pg.Client, rows: readonly Row[]): Promise<void> {
  const values = rows.map(([code, name, households]) => ({ id: `bench-${code}`, code, name, households }));
  await database.query(
    `insert into bench_cell (id, code, level, parent_id, name, aliases, area_code, households, valid_from, revision)
     select id, code, 4, left(code, 15), name, '{}', '610999', households, '2026-01-01', 1
     from jsonb_to_recordset($1::jsonb) as r (id text, code text, name text, households integer)`,
    [JSON.stringify(values)],
  );
}
