import pg from 'pg';
import { startMeasuredHub } from './hub/measured-hub.js';
import { forgetStatements, statementsSince } from './hub/statement-counts.js';
import { ingestOrders } from './ingest/ingest-run.js';
import { median, writeResult } from './measure.js';
import type { MoveReport, Unsigned } from './move/move-order.js';
import { type SideProcess, startSide } from './side-process.js';

/**
 * A department signs for cases, one mutation each through the gateway: beside the same statements by plain `pg`, one
 * transaction a case, with no HTTP, no graph and nobody's permissions asked for but by the statement that does.
 */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const A_TURN = Number(process.env['BENCH_COUNT'] ?? 400);
const profiled = process.env['BENCH_PROFILE'];
const CONCURRENCY = 10;
const COUNTED = 50;

await using hub = await startMeasuredHub({
  countsStatements: true,
  nodeArguments: profiled ? ['--cpu-prof', '--cpu-prof-dir', profiled] : [],
});
await using push = await startSide({ command: [process.execPath, 'dist/bench/hub/push.side.js'] });
await ingestOrders(hub, push, { run: 1, matter: 0, count: 2 * (A_TURN * (rounds + 1) + COUNTED) });

const database = new pg.Client(hub.databaseUrl);
await database.connect();
const waiting = await unsigned();
const token = await hub.token('department', { unit: waiting.unitCode }, 3_600);
await using gateway = await startSide({
  command: [process.execPath, 'dist/bench/move/gateway.side.js'],
  env: { MOVE_URL: hub.url, MOVE_TOKEN: token },
});
await using hand = await startSide({
  command: [process.execPath, 'dist/bench/move/hand-written.side.js'],
  env: { HAND_DATABASE_URL: hub.databaseUrl, HAND_UNIT: waiting.unitCode },
});
const sides = [
  { name: 'the same statements by hand', side: hand, cpuMs: hand.cpuMs },
  { name: 'gateway', side: gateway, cpuMs: hub.cpuMs },
];

const statements: Record<string, number> = {};
for (const { name, side } of sides) {
  await forgetStatements(hub.databaseUrl);
  await turn(side, COUNTED);
  const counted = await statementsSince(hub.databaseUrl);
  const own = counted.filter(({ text }) => /cases"?\.|commit|begin|advisory/i.test(text));
  statements[name] = Math.round(own.reduce((sum, { calls }) => sum + calls, 0) / COUNTED);
}

const taken = new Map(sides.map(({ name }) => [name, [] as Turn[]]));
for (let round = -1; round < rounds; round++) {
  for (const { name, side, cpuMs } of sides) {
    const [cpu, databaseCpu] = [cpuMs(), hub.databaseCpuMs()];
    const report = await turn(side, A_TURN);
    const cost = { cpu: (cpuMs() - cpu) / A_TURN, database: (hub.databaseCpuMs() - databaseCpu) / A_TURN };
    if (round >= 0) taken.get(name)?.push({ ...report, ...cost, perSecond: (A_TURN / report.elapsedMs) * 1_000 });
  }
}
await database.end();

const measured = [...taken].map(([side, turns]) => {
  const of = (key: keyof Turn) => Number(median(turns.map((one) => one[key])).toFixed(2));
  return {
    side,
    movesPerSecond: of('perSecond'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    cpuMsPerMove: of('cpu'),
    databaseCpuMsPerMove: of('database'),
    statementsPerMove: statements[side],
  };
});
const [byHand, ours] = measured;
const ratio = byHand!.movesPerSecond / ours!.movesPerSecond;
console.table(measured);
console.log(`a move through the gateway takes ${ratio.toFixed(2)} × what its statements take by plain pg`);
writeResult('move', { concurrency: CONCURRENCY, measured, ratio });

type Turn = MoveReport & { readonly perSecond: number; readonly cpu: number; readonly database: number };

async function turn(side: SideProcess, count: number): Promise<MoveReport> {
  const cases = waiting.cases.splice(0, count);
  if (cases.length < count) throw new Error('no cases are left to sign for');
  return JSON.parse(await side.ask(JSON.stringify({ cases, concurrency: CONCURRENCY }))) as MoveReport;
}

/** Cases of the unit with most of them. */
async function unsigned(): Promise<{ readonly unitCode: string; readonly cases: Unsigned[] }> {
  const { rows } = await database.query<Unsigned & { readonly unitCode: string }>(
    `select c.id as "caseId", c.version, a.id as "assignmentId", a.unit_code as "unitCode"
       from cases.case c join cases.assignment a on a.case_id = c.id and a.role = 'LEAD' and a.state = 'ASSIGNED'
      where c.state = 'ASSIGNED' order by c.id`,
  );
  const [most] = [...Map.groupBy(rows, ({ unitCode }) => unitCode)].sort(
    (one, other) => other[1].length - one[1].length,
  );
  if (!most) throw new Error('no case waits');
  const cases = most[1].map(({ caseId, version, assignmentId }) => ({ caseId, version, assignmentId }));
  return { unitCode: most[0], cases };
}
