import { isDeepStrictEqual } from 'node:util';
import { startMeasuredHub } from './hub/measured-hub.js';
import { forgetStatements, type StatementCount, statementsSince } from './hub/statement-counts.js';
import { ingestOrders } from './ingest/ingest-run.js';
import { printTable, type Side, takeTurns, writeResult } from './measure.js';
import { startSide } from './side-process.js';

/**
 * A hundred requests at a time, each for fifty cases with the path, the unit and the posts of their cells: beside a
 * handler by hand with three statements. And how often does a request ask PostgreSQL for each kind of entity?
 */
const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const CASES = Number(process.env['BENCH_COUNT'] ?? 2_000);
const CONCURRENCY = 100;

const query = `{ cases(first: 50) { nodes {
  id
  cell { path { name } unit { name } posts { kind holder { name } } }
} } }`;

await using hub = await startMeasuredHub({ countsStatements: true });
await using load = await startSide({ command: [process.execPath, 'dist/bench/load.side.js'] });
await using push = await startSide({ command: [process.execPath, 'dist/bench/hub/push.side.js'] });
await using hand = await startSide({
  command: [process.execPath, 'dist/bench/grid-entities/hand-written.side.js'],
  env: { HAND_DATABASE_URL: hub.databaseUrl },
});
await ingestOrders(hub, push, { run: 1, count: CASES });

const headers = { authorization: `Bearer ${await hub.token('officer', {}, 3_600)}` };
const gateway: Side = { name: 'gateway', url: `${hub.url}/graphql`, process: withDatabase(hub) };
const sides: Side[] = [{ name: 'three statements by hand', url: hand.ready, process: withDatabase(hand) }, gateway];
await expectSameAnswers();

await forgetStatements(hub.databaseUrl);
await Promise.all(Array.from({ length: CONCURRENCY }, () => ask(gateway.url)));
const counted = await statementsSince(hub.databaseUrl);
const perRequest = Object.fromEntries(
  ['cases.case', 'grid.area', 'grid.cell', 'grid.unit', 'grid.post', 'grid.person'].map((table) => [
    table,
    calls(counted, table) / CONCURRENCY,
  ]),
);
const bySubgraph = Object.fromEntries(
  ['cases', 'grid', 'intake'].map((schema) => [schema, calls(counted, `${schema}\\.\\w+`) / CONCURRENCY]),
);

const measured = await takeTurns({
  load,
  sides,
  body: JSON.stringify({ query }),
  headers,
  concurrency: CONCURRENCY,
  rounds,
  seconds,
});
printTable('a hundred at a time: fifty cases with path, unit and posts of their cells', measured);
console.log('statements a request, by the table of an entity, and by subgraph');
console.table(perRequest);
console.table(bySubgraph);
writeResult('grid-entities', { query, measured, statementsPerRequest: perRequest, bySubgraph });
const often = Object.entries(perRequest).filter(([, times]) => times > 1);
if (often.length > 0) throw new Error(`more than one statement a request: ${JSON.stringify(often)}`);

/** Its processor time with that of PostgreSQL, where the work of a handler by hand is done. */
function withDatabase({ cpuMs, residentMb }: Side['process']): Side['process'] {
  return { residentMb, cpuMs: () => cpuMs() + hub.databaseCpuMs() };
}

/** Statements that read from the table. */
function calls(statements: readonly StatementCount[], table: string): number {
  const reads = new RegExp(`\\b(from|join|update|into) ${table}\\b`);
  return statements.filter(({ text }) => reads.test(text)).reduce((sum, each) => sum + each.calls, 0);
}

async function ask(url: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return answer.json();
}

/** A side that answers something else is not in the race. */
async function expectSameAnswers(): Promise<void> {
  const [byHand, ours] = await Promise.all(sides.map(({ url }) => ask(url)));
  const tellsHolders = /"holder":\{"name":"[^"]/.test(JSON.stringify(ours));
  if (tellsHolders && isDeepStrictEqual(byHand, ours)) return;
  throw new Error(`by hand ${JSON.stringify(byHand).slice(0, 900)}\ngateway ${JSON.stringify(ours).slice(0, 900)}`);
}
