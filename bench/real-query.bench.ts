import { isDeepStrictEqual } from 'node:util';
import { startMeasuredHub } from './hub/measured-hub.js';
import { forgetStatements, statementsSince } from './hub/statement-counts.js';
import { ingestOrders } from './ingest/ingest-run.js';
import { printTable, type Side, takeTurns, writeResult } from './measure.js';
import { startSide } from './side-process.js';

/**
 * Fifty cases with clocks, cell, unit and submissions, from PostgreSQL through the gateway, beside a handler by hand
 * with three statements. And how many statements does the gateway's answer take?
 */
const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const profiled = process.env['BENCH_PROFILE'];
const CONCURRENCY = 10;
const COUNTED_REQUESTS = 20;
const CASES = 2_000;

const query = `{ cases(first: 50) { nodes {
  id caseNo state title receivedAt
  clocks { kind dueAt overdue }
  cell { name town { name } }
  leadUnit { name }
  submissions { submissionNo channel receivedAt }
} } }`;

await using hub = await startMeasuredHub({
  countsStatements: true,
  nodeArguments: profiled ? ['--cpu-prof', '--cpu-prof-dir', profiled] : [],
});
await using load = await startSide({ command: [process.execPath, 'dist/bench/load.side.js'] });
await using push = await startSide({ command: [process.execPath, 'dist/bench/hub/push.side.js'] });
await using hand = await startSide({
  command: [process.execPath, 'dist/bench/real-query/hand-written.side.js'],
  env: { HAND_DATABASE_URL: hub.databaseUrl },
});
await ingestOrders(hub, push, { run: 1, count: CASES });

const token = await hub.token('officer', {}, 3_600);
const headers = { authorization: `Bearer ${token}` };
const sides: Side[] = [
  { name: 'three statements by hand', url: hand.ready, process: hand },
  { name: 'gateway', url: `${hub.url}/graphql`, process: hub },
];
await expectSameAnswers();

await forgetStatements(hub.databaseUrl);
for (let request = 0; request < COUNTED_REQUESTS; request++) await ask(`${hub.url}/graphql`);
const statements = (await statementsSince(hub.databaseUrl))
  .filter(({ text, calls }) => /(from|join|update|into) (intake|cases|grid)\./.test(text) && calls >= COUNTED_REQUESTS)
  .map(({ text, calls, ms }) => ({
    'a request': calls / COUNTED_REQUESTS,
    'ms each': Number((ms / calls).toFixed(3)),
    text: text.slice(0, 120),
  }));
const perRequest = statements.reduce((sum, { 'a request': calls }) => sum + calls, 0);

const measured = await takeTurns({
  load,
  sides,
  body: JSON.stringify({ query }),
  headers,
  concurrency: CONCURRENCY,
  rounds,
  seconds,
});
printTable('fifty cases over PostgreSQL', measured);
console.log(`statements a request: ${perRequest}`);
console.table(statements);
writeResult('real-query', { query, measured, statementsPerRequest: perRequest, statements });

async function ask(url: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return answer.json();
}

/** A side that answers something else is not in the race: dates may be worded otherwise, nothing else. */
async function expectSameAnswers(): Promise<void> {
  const [ours, theirs] = await Promise.all(sides.map(({ url }) => ask(url)));
  const instants = (answer: unknown): unknown =>
    JSON.parse(JSON.stringify(answer), (_key, value) =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value,
    );
  if (isDeepStrictEqual(instants(ours), instants(theirs))) return;
  throw new Error(`by hand ${JSON.stringify(ours).slice(0, 600)}\ngateway ${JSON.stringify(theirs).slice(0, 600)}`);
}
