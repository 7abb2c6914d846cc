import { cpus } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { queries } from './federated-query/county.js';
import { type SidesOptions, sidesToMeasure } from './federated-query/sides.js';
import { type Measured, printTable, type Side, takeTurns, writeResult } from './measure.js';
import { startSide } from './side-process.js';

/**
 * How fast is a federated query beside stock @apollo/gateway, Hive Gateway and a handler written by hand?
 * In process, and with the subgraphs over HTTP. BENCH_SECONDS (3) a turn, BENCH_ROUNDS (5) turns a side.
 */
const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const CONCURRENCY = 10;
/** The gateways on one processor, the load and the subgraphs on another, where there are two. */
const [gatewayCpu, loadCpu] = cpus().length > 1 ? [0, 1] : [undefined, undefined];
const onCpu = (processor: number | undefined) => (processor === undefined ? {} : { processor });

await using load = await startSide({ command: [process.execPath, 'dist/bench/load.side.js'], ...onCpu(loadCpu) });
await using remote = await startSide({
  command: [process.execPath, 'dist/bench/federated-query/subgraphs.side.js'],
  ...onCpu(loadCpu),
});

await measure('in-process', onCpu(gatewayCpu));
await measure('over-http', { ...onCpu(gatewayCpu), subgraphUrls: remote.ready });

async function measure(where: string, options: SidesOptions): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const sides: Side[] = [];
  for (const { name, start } of sidesToMeasure(options)) {
    const process = stack.use(await start());
    sides.push({ name, url: process.ready, process });
  }
  const result: Record<string, Measured[]> = {};
  for (const [name, query] of Object.entries(queries)) {
    const body = JSON.stringify({ query });
    await expectSameAnswers(sides, body);
    result[name] = await takeTurns({ load, sides, body, concurrency: CONCURRENCY, rounds, seconds });
    printTable(`${name}, ${where}`, result[name]);
  }
  writeResult(`federated-query-${where}`, result);
}

/** A side that answers something else is not in the race. */
async function expectSameAnswers(sides: readonly Side[], body: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answers = await Promise.all(
    sides.map(async ({ url }) => (await fetch(url, { method: 'POST', headers, body })).json() as Promise<unknown>),
  );
  answers.forEach((answer, position) => {
    if (!isDeepStrictEqual(answer, answers[0])) {
      throw new Error(`${sides[position]?.name} answers ${JSON.stringify(answer).slice(0, 300)}`);
    }
  });
}
