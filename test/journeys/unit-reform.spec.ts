import pg from 'pg';
import { aHotlineOrder } from '../builders/hotline-order.js';
import { CITY_COMPANY, WATER_BUREAU, WATERWORKS } from '../builders/water-reform.js';
import type { HubClient } from '../setup/hub-client.js';
import { startHub } from '../setup/start-hub.js';
import { startSplitHub } from '../setup/start-split-hub.js';
import { until } from '../setup/until.js';
import { partsFor } from '../subgraphs/cases/documents.js';

const CASE = `query ($id: ID!) { submission(id: $id) { case {
  id state version dueAt cell { id name asOf isInForce } leadUnit { code name }
  assignments { id role state unit { code name isInForce } } } } }`;
const FEED = `query ($unit: ID) { assignedCaseEvents(unit: $unit, first: 100) {
  nodes { cursor kind unitCode case { id } } } }`;
const CHANGED = `subscription ($unit: ID!, $after: String) {
  caseChanged(unit: $unit, after: $after) { cursor kind case { id leadUnit { name } } }
}`;
const moving = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { case { version } } }`;

describe.each([
  ['in one process, where no sweep comes to help', () => startHub({ HUB_SWEEP_SECONDS: '600' })],
  ['with every subgraph behind HTTP', () => startSplitHub()],
])('a reform of units and cells, %s', (_, start) => {
  it('takes open cases to the successors, with word to both units; concluded ones stay as they were', async () => {
    await using hub = await start();
    const old = await hub.token('department', { unit: WATERWORKS });
    const next = await hub.token('department', { unit: CITY_COMPANY });
    const heard = hub.listen(CHANGED, { unit: CITY_COMPANY }, next);
    await heard.open;
    const open = await pushWater(hub);
    const concluded = await pushWater(hub);
    for (const id of [open, concluded]) await move(hub, old, id, 'signAssignment', 'SignAssignmentInput');
    await move(hub, old, concluded, 'replyCase', 'AnswerCaseInput', {
      documents: [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') }],
    });
    await move(hub, old, concluded, 'concludeCase', 'ConcludeCaseInput', { dispositions: ['RESOLVED'] });
    await setBack(hub.databaseUrl, (await caseOf(hub, concluded)).id);
    const before = await caseOf(hub, open);
    const { cellId, otherCellId } = await neighbours(hub, before.cell.id);

    const nobody = await reform(hub, 'endUnit', { code: WATERWORKS });
    const done = [
      ...(await reform(hub, 'putUnit', { code: WATER_BUREAU, name: '宁安县水务局' })),
      ...(await reform(hub, 'endUnit', { code: WATERWORKS, successors: [{ key: CITY_COMPANY }] })),
    ];
    await until(async () => (await caseOf(hub, open)).leadUnit.code === CITY_COMPANY);
    done.push(...(await reform(hub, 'endCell', { id: cellId, successors: [{ id: otherCellId }] })));

    const moved = await until(async () => {
      const it = await caseOf(hub, open);
      return it.cell.id === otherCellId ? it : null;
    });
    expect(nobody).toEqual(['OPEN_CASES_STAND_ON']);
    expect(done).toEqual([]);
    expect(moved).toMatchObject({ state: 'ASSIGNED', dueAt: before.dueAt, cell: { isInForce: true } });
    expect(moved.assignments.map(({ role, state, unit }: Held) => [role, state, unit.code, unit.name])).toEqual([
      ['LEAD', 'SUCCEEDED', WATERWORKS, expect.any(String)],
      ['CO', 'ASSIGNED', WATER_BUREAU, '宁安县水务局'],
      ['LEAD', 'ASSIGNED', CITY_COMPANY, expect.any(String)],
    ]);
    await until(() => heard.items.some(({ caseChanged }) => caseChanged.kind === 'CASE_PLACED'));
    expect(kindsOf(heard.items, moved.id)).toEqual(['CASE_SUCCEEDED', 'CASE_ASSIGNED', 'CASE_PLACED']);
    heard.stop();
    await expectLastWords(hub, old);
    await move(hub, next, open, 'signAssignment', 'SignAssignmentInput', {}, CITY_COMPANY);

    const later = await caseOf(hub, await pushWater(hub));
    expect(later).toMatchObject({ leadUnit: { code: CITY_COMPANY }, cell: { isInForce: true } });

    const kept = await caseOf(hub, concluded);
    expect(kept).toMatchObject({ state: 'CONCLUDED', cell: { id: cellId, isInForce: true } });
    expect(kept.assignments.map(({ unit }: Held) => [unit.code, unit.name, unit.isInForce])).toEqual([
      [WATERWORKS, kept.leadUnit.name, true],
      [WATER_BUREAU, '宁安县水利局', true],
    ]);
  }, 120_000);
});

interface Held {
  readonly role: string;
  readonly state: string;
  readonly unit: { readonly code: string; readonly name: string; readonly isInForce: boolean };
}

/** What the people of the unit that is over still read: all it heard, and then the end. */
async function expectLastWords(hub: HubClient, old: string): Promise<void> {
  const { data } = await hub.ask(FEED, { unit: WATERWORKS }, old);
  const pulled = data.assignedCaseEvents.nodes;
  expect(pulled.at(-1)).toMatchObject({ kind: 'CASE_SUCCEEDED', unitCode: WATERWORKS, case: null });
  const listening = hub.listen(CHANGED, { unit: WATERWORKS, after: pulled[0].cursor }, old);
  await until(() => listening.faults.length > 0);
  expect(listening.items.map(({ caseChanged }) => caseChanged.cursor)).toEqual(
    pulled.slice(1).map(({ cursor }: { cursor: string }) => cursor),
  );
  expect(listening.faults).toMatchObject([
    { extensions: { code: 'UNIT_RETIRED', successors: CITY_COMPANY, cursor: pulled.at(-1).cursor } },
  ]);
}

const kindsOf = (items: readonly { caseChanged: { kind: string; case: { id: string } | null } }[], caseId: string) =>
  items.filter(({ caseChanged }) => caseChanged.case?.id === caseId).map(({ caseChanged }) => caseChanged.kind);

async function pushWater(hub: HubClient): Promise<string> {
  const order = aHotlineOrder({ category: '公用事业->供水' });
  const response = await hub.push('hotline-county-json', JSON.stringify(order));
  return ((await response.json()) as { submissionId: string }).submissionId;
}

async function caseOf(hub: HubClient, submissionId: string) {
  const officer = await hub.token('officer');
  return until(async () => (await hub.ask(CASE, { id: submissionId }, officer)).data?.submission?.case ?? null);
}

/** One move by a unit's people; of its assignment, where the move is about one. */
async function move(
  hub: HubClient,
  token: string,
  submissionId: string,
  name: string,
  type: string,
  about: object = {},
  unit = WATERWORKS,
) {
  const { id: caseId, version, assignments } = await caseOf(hub, submissionId);
  const held = assignments.find((one: Held) => one.unit.code === unit && one.state === 'ASSIGNED');
  const input = { caseId, version, ...about, ...(name === 'signAssignment' ? { assignmentId: held.id } : {}) };
  const { errors } = await hub.ask(moving(name, type), { input }, token);
  expect(errors).toBeUndefined();
}

/** As if the case had been concluded some days ago. */
async function setBack(databaseUrl: string, caseId: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`update cases.case set closed_at = closed_at - interval '3 days' where id = $1`, [caseId]);
  await client.end();
}

/** The cell and another of its level in the same area. */
async function neighbours(hub: HubClient, cellId: string): Promise<{ cellId: string; otherCellId: string }> {
  const officer = await hub.token('officer');
  const { data: own } = await hub.ask('query ($id: ID!) { cell(id: $id) { parent { id } } }', { id: cellId }, officer);
  const below = 'query ($parent: ID!) { cells(parent: $parent, first: 100) { nodes { id } } }';
  const { data } = await hub.ask(below, { parent: own.cell.parent.id }, officer);
  const other = data.cells.nodes.find(({ id }: { id: string }) => id !== cellId);
  return { cellId, otherCellId: other.id };
}

/** One change of the organisation by an officer, on the revision that stands. @returns codes of what was wrong with it */
async function reform(hub: HubClient, name: keyof typeof REFORMS, about: ReformInput): Promise<string[]> {
  const officer = await hub.token('officer');
  const { input: type, thing } = REFORMS[name];
  const key = about.code === undefined ? `id: "${about.id}"` : `code: "${about.code}"`;
  const { data: seen } = await hub.ask(`{ ${thing}(${key}) { revision } }`, {}, officer);
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`;
  const order = name === 'putUnit' ? {} : { source: '宁办发〔2026〕9 号' };
  const input = { ...about, ...order, expectedRevision: seen[thing].revision };
  const { data, errors } = await hub.ask(document, { input }, officer);
  expect(errors).toBeUndefined();
  return data[name].userErrors.map(({ code }: { code: string }) => code);
}

interface ReformInput {
  readonly code?: string;
  readonly id?: string;
  readonly name?: string;
  readonly successors?: readonly object[];
}

const REFORMS = {
  putUnit: { input: 'PutUnitInput', thing: 'unit' },
  endUnit: { input: 'EndUnitInput', thing: 'unit' },
  endCell: { input: 'EndCellInput', thing: 'cell' },
} as const;
