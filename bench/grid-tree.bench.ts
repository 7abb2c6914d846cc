import { isDeepStrictEqual } from 'node:util';
import { fillCounty } from './grid-tree/fill-county.js';
import { readTree, treePages } from './grid-tree/read-tree.js';
import { startMeasuredHub } from './hub/measured-hub.js';
import type { CountyShape } from './locate/made-county.js';
import { median, writeResult } from './measure.js';
import { startSide } from './side-process.js';

/**
 * The whole county's tree with who holds its posts, at 2,000 and at 50,000 cells: through the gateway, its pages
 * followed to the end, beside one recursive statement by hand. Does it cost more a cell where there are more?
 */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 9);
const profiled = process.env['BENCH_PROFILE'];
/** A small tree is read so often in a turn that its processor time can be counted. */
const CELLS_A_TURN = 50_000;
const SHAPES: readonly CountyShape[] = [
  { towns: 19, villages: 15, groups: 6, linked: 0 },
  { towns: 40, villages: 25, groups: 6, linked: 7 },
];

interface Turn {
  readonly ms: number;
  /** Of the process and of the database. */
  readonly cpuMs: number;
}

interface Row extends Turn {
  readonly cells: number;
  readonly side: string;
  readonly 'µs a cell': number;
  readonly 'cpu µs a cell': number;
  /** How often the first side's. */
  readonly times: number;
  readonly 'times (cpu)': number;
}

await using hub = await startMeasuredHub({ nodeArguments: profiled ? ['--cpu-prof', '--cpu-prof-dir', profiled] : [] });
await using hand = await startSide({
  command: [process.execPath, 'dist/bench/grid-tree/hand-written.side.js'],
  env: { HAND_DATABASE_URL: hub.databaseUrl },
});
const headers = { authorization: `Bearer ${await hub.token('officer', {}, 3_600)}` };
const sources = [
  { side: 'recursive statement by hand', url: hand.ready, headers: {}, process: hand },
  { side: 'gateway', url: `${hub.url}/graphql`, headers, process: hub },
];

const rows: Row[] = [];
for (const shape of SHAPES) {
  const filled = await fillCounty(hub.databaseUrl, shape);
  await expectSameTrees(filled);
  rows.push(...(await measure(filled.cells)));
}
const ofGateway = rows.filter(({ side }) => side === 'gateway');
const growth = ofGateway.at(-1)!['cpu µs a cell'] / ofGateway[0]!['cpu µs a cell'];
console.table(
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? Number(value.toFixed(2)) : value]),
    ),
  ),
);
console.log(`a cell of the larger county takes ${growth.toFixed(2)} times the processor time of one of the smaller`);
writeResult('grid-tree', { rounds, rows, growth });

/** Medians of the rounds, the sides taking turns, after one to warm up. */
async function measure(cells: number): Promise<Row[]> {
  const trees = Math.ceil(CELLS_A_TURN / cells);
  const turns = sources.map((): Turn[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [at, source] of sources.entries()) {
      const turn = await takeTurn(source, trees);
      if (round >= 0) turns[at]!.push(turn);
    }
  }
  const of = (taken: readonly Turn[], key: keyof Turn): number => median(taken.map((turn) => turn[key]));
  const medians = turns.map((taken) => ({ ms: of(taken, 'ms'), cpuMs: of(taken, 'cpuMs') }));
  const [first] = medians;
  return medians.map(({ ms, cpuMs }, at) => ({
    ...{ cells, side: sources[at]!.side, ms, cpuMs },
    'µs a cell': (ms * 1_000) / cells,
    'cpu µs a cell': (cpuMs * 1_000) / cells,
    times: ms / first!.ms,
    'times (cpu)': cpuMs / first!.cpuMs,
  }));
}

/** What one tree took. */
async function takeTurn({ process, ...source }: (typeof sources)[number], trees: number): Promise<Turn> {
  const cpu = (): number => process.cpuMs() + hub.databaseCpuMs();
  const before = cpu();
  const began = performance.now();
  for (let tree = 0; tree < trees; tree += 1) for await (const _page of treePages(source));
  return { ms: (performance.now() - began) / trees, cpuMs: (cpu() - before) / trees };
}

/** A side that answers something else is not in the race. */
async function expectSameTrees({ cells, posts }: { cells: number; posts: number }): Promise<void> {
  const [byHand, ours] = await Promise.all(sources.map(readTree));
  const held = ours!.reduce((sum, node) => sum + node.posts.length, 0);
  if (ours!.length !== cells || held !== posts) throw new Error(`${ours!.length} cells with ${held} posts came`);
  const other = ours!.findIndex((node, at) => !isDeepStrictEqual(node, byHand![at]));
  if (other >= 0) throw new Error(`by hand ${JSON.stringify(byHand![other])}\ngateway ${JSON.stringify(ours![other])}`);
}
