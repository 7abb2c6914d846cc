import pg from 'pg';
import { cursorOf } from '../../platform/graphql/connection.js';
import { aHotlineOrder } from '../builders/hotline-order.js';
import { openGridBeside } from '../builders/open-grid-beside.js';
import { CITY_COMPANY, WATERWORKS, waterReform } from '../builders/water-reform.js';
import { overWebSocket } from '../graph/live-clients.js';
import type { GraphqlAnswer } from '../graph/open-test-gateway.js';
import { type HubProcess, startHubProcess } from '../setup/start-hub-process.js';
import { until } from '../setup/until.js';
import { DISAGREEING } from '../subgraphs/cases/disagreeing.js';
import { type DatabaseEye, isOnce, openEye } from './order-fates.js';

const OTHERS = ['610999-ZJJ', '610999-JTJ', '610999-XFJ'];

/** More than one batch of the queue. */
const STANDING = 300;
const ARRIVING = 60;
const MWATERWORKSS = 4;

const CHANGED = `subscription ($unit: ID!, $after: String) { caseChanged(unit: $unit, after: $after) { cursor kind } }`;
const CASES = `query ($unit: ID!) { cases(filter: { unit: $unit, state: [ASSIGNED, SIGNED] }, first: 100) {
  nodes { id version state assignments { id role state unit { code } } } } }`;
const MOVES = {
  signAssignment: 'SignAssignmentInput',
  returnAssignment: 'ReturnAssignmentInput',
  assignCase: 'AssignCaseInput',
} as const;

/** Open cases without anybody who answers for them, at this moment. */
const FORSAKEN = `
  select c.case_no from cases.case c where c.state in ('REGISTERED', 'ASSIGNED', 'SIGNED', 'REPLIED')
     and not exists (select from cases.assignment a where a.case_id = c.id and a.role = 'LEAD'
                        and a.state in ('ASSIGNED', 'SIGNED'))`;
const LEFT_BEHIND = `
  select c.case_no from cases.assignment a join cases.case c on c.id = a.case_id
   where a.unit_code = $1 and a.state in ('ASSIGNED', 'SIGNED') and c.state in ('ASSIGNED', 'SIGNED', 'REPLIED')`;
/** Successions, and how often each was told of and gone on with. */
const SUCCEEDED = `
  select a.id, (select count(*)::int from cases.case_event e
                 where e.case_id = a.case_id and e.kind = 'CASE_SUCCEEDED' and e.facts ->> 'assignmentId' = a.id::text) as told,
         (select count(*)::int from cases.assignment next where next.succeeds_id = a.id) as "goneOnWith"
    from cases.assignment a where a.state = 'SUCCEEDED'`;

describe('a unit with hundreds of open cases that is merged into another, while people work and more arrives', () => {
  it('leaves each case with one lead in force, also when the hub is killed half way, and its successor misses nothing', async () => {
    await using hub = await startHubProcess({ HUB_SWEEP_SECONDS: '1' });
    await using eye = openEye(hub.settings.databaseUrl);
    await using grid = await openGridBeside(hub.settings.databaseUrl);
    await push(hub, STANDING);
    await until(async () => (await eye.fates()).filter(isOnce).length === STANDING, 60_000);
    const ofSuccessor = await hub.token('department', { unit: CITY_COMPANY });
    const ask = (after: string) => ({ query: CHANGED, variables: { unit: CITY_COMPANY, after } });
    const first = overWebSocket.listen(hub.url, ask(cursorOf(['0'])), ofSuccessor);
    const work = new AbortController();
    using _ = { [Symbol.dispose]: () => work.abort() };
    const tally = { moves: 0 };
    const hands = Array.from({ length: MWATERWORKSS }, (_, seed) => moveOn(hub, seed, tally, work.signal));
    const forsaken = watch(eye, work.signal);
    await until(() => tally.moves >= 10, 30_000);
    const arriving = push(hub, ARRIVING);

    const release = await holdLastCase(hub.settings.databaseUrl);
    const { faults } = await grid.change(waterReform(), { by: 'test', through: 'test' });
    await until(async () => (await eye.sql(SUCCEEDED)).length > 0, 30_000);
    await hub.kill();
    const atKill = (await eye.sql(LEFT_BEHIND, [WATERWORKS])).length;
    await release();
    await hub.start();
    const heard = cursorsOf(first.answers);
    const second = overWebSocket.listen(hub.url, ask(heard.at(-1) ?? cursorOf(['0'])), ofSuccessor);
    const arrived = await arriving;

    await until(async () => (await eye.fates()).filter(isOnce).length >= STANDING + arrived, 60_000);
    await until(async () => (await eye.sql(LEFT_BEHIND, [WATERWORKS])).length === 0, 60_000);
    const movesSoFar = tally.moves;
    await until(() => tally.moves >= movesSoFar + 10, 30_000);
    work.abort();
    await Promise.all(hands);
    expect(faults).toEqual([]);
    expect(atKill).toBeGreaterThan(0);
    expect(await forsaken).toEqual([]);
    expect(await eye.sql(DISAGREEING)).toEqual([]);
    const told = await eye.sql<{ told: number; goneOnWith: number }>(SUCCEEDED);
    expect(told.length).toBeGreaterThanOrEqual(100);
    expect(told.filter((one) => one.told !== 1 || one.goneOnWith > 1)).toEqual([]);
    const leads = await eye.sql<{ code: string }>(
      `select distinct lead_unit_code as code from cases.case where state in ('ASSIGNED', 'SIGNED', 'REPLIED')`,
    );
    const unitCodes = leads.map(({ code }) => code);
    expect(await grid.port.retired({ unitCodes, cellIds: [], areaCodes: [] })).toMatchObject({ unitCodes: [] });
    const expected = await feedOf(eye, CITY_COMPANY);
    await until(() => heard.length + second.answers.length >= expected.length, 20_000);
    expect([...heard, ...cursorsOf(second.answers)]).toEqual(expected);
    await Promise.all([first.stop(), second.stop()]);
  }, 240_000);
});

/** @returns how many were acknowledged; what a killed hub did not answer is not pushed again */
async function push(hub: HubProcess, count: number): Promise<number> {
  let begun = 0;
  let acknowledged = 0;
  const one = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      const order = JSON.stringify(aHotlineOrder({ category: '公用事业->供水' }));
      const answer = await hub.push('hotline-county-json', order).catch(() => null);
      if (answer?.status === 202) acknowledged += 1;
    }
  };
  await Promise.all(Array.from({ length: 10 }, one));
  return acknowledged;
}

/** One person who signs for, returns and assigns what the two units have, again and again. Refusals are theirs. */
async function moveOn(hub: HubProcess, seed: number, tally: { moves: number }, signal: AbortSignal): Promise<void> {
  const officer = await hub.token('officer');
  const tokens = await Promise.all([WATERWORKS, CITY_COMPANY].map((unit) => hub.token('department', { unit })));
  for (let turn = seed; !signal.aborted; turn += 1) {
    const unit = turn % 3 ? WATERWORKS : CITY_COMPANY;
    const own = tokens[unit === WATERWORKS ? 0 : 1] ?? '';
    const { data } = await hub.ask(CASES, { unit }, own).catch(() => ({ data: null }));
    const nodes = data?.cases?.nodes ?? [];
    const it = nodes[(turn * 7) % Math.max(nodes.length, 1)];
    const held = it?.assignments.find(
      (one: { state: string; unit: { code: string } }) =>
        one.unit.code === unit && /^(ASSIGNED|SIGNED)$/.test(one.state),
    );
    if (!held) continue;
    const name =
      held.state === 'ASSIGNED' && turn % 4 ? 'signAssignment' : turn % 2 ? 'returnAssignment' : 'assignCase';
    const about = {
      signAssignment: { assignmentId: held.id },
      returnAssignment: { assignmentId: held.id, reason: '不属于我单位职责' },
      assignCase: { unitCode: OTHERS[turn % OTHERS.length], role: turn % 3 ? 'LEAD' : 'CO' },
    }[name];
    const document = `mutation ($input: ${MOVES[name]}!) { ${name}(input: $input) { case { id } } }`;
    const input = { caseId: it.id, version: it.version, ...about };
    const answer = await hub.ask(document, { input }, name === 'assignCase' ? officer : own).catch(() => null);
    if (answer?.data && !answer.errors) tally.moves += 1;
  }
}

/** @returns every case that was ever seen without a lead */
async function watch(eye: DatabaseEye, signal: AbortSignal): Promise<unknown[]> {
  const seen: unknown[] = [];
  while (!signal.aborted) seen.push(...(await eye.sql(FORSAKEN)));
  return seen;
}

/** Stops the batch that comes to the last of the unit's cases, until released. */
async function holdLastCase(databaseUrl: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query(
    `select from cases.case where id = (
       select a.case_id from cases.assignment a where a.unit_code = $1 and a.state in ('ASSIGNED', 'SIGNED')
        order by a.case_id desc limit 1) for update`,
    [WATERWORKS],
  );
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}

const cursorsOf = (answers: readonly GraphqlAnswer[]): string[] =>
  answers.flatMap(({ data }) => (data as { caseChanged: { cursor: string } } | null)?.caseChanged.cursor ?? []);

async function feedOf(eye: DatabaseEye, unit: string): Promise<string[]> {
  const rows = await eye.sql<{ position: string }>(
    'select position from cases.unit_feed where unit_code = $1 order by position',
    [unit],
  );
  return rows.map(({ position }) => cursorOf([position]));
}
