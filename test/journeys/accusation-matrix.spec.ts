import { startHub, type TestHub } from '../setup/start-hub.js';
import { until } from '../setup/until.js';
import { type Facts, MADE_UP } from './accusation/facts.js';
import { type Answers, askEverything, differing } from './accusation/matrix.js';
import { ACCUSED, BELOW_ACCUSED, DISCIPLINE } from './accusation/routes.js';
import { accuse, type BroughtCase, bring, bringOrdinaryMatters, decide } from './accusation/world.js';

type Reader = readonly [role: Parameters<TestHub['token']>[0] | 'nobody', unit?: string];

const PUT_BELOW_LATER = '610999-CGX';
const SUCCESSOR = '610999-GZY';
/** People of the accused unit, and those who lead, inspect and keep the hub, to whom no accusation is there by its role. */
const READERS: readonly Reader[] = [
  ['department', ACCUSED],
  ['head', ACCUSED],
  ['clerk', ACCUSED],
  ['officer', ACCUSED],
  ['leader', ACCUSED],
  ['inspector', ACCUSED],
  ['admin', ACCUSED],
  ['auditor', ACCUSED],
  ['department', BELOW_ACCUSED],
  ['officer', BELOW_ACCUSED],
  ['department', '610999-ZJJ'],
  ['leader'],
  ['inspector'],
  ['nobody'],
];

let hub: TestHub;
let facts: Facts;
let stall: BroughtCase;
const before = new Map<Reader, Answers>();
const tokenOf = async ([role, unit]: Reader): Promise<string | undefined> =>
  role === 'nobody' ? undefined : hub.token(role, unit === undefined ? {} : { unit }, 3_600);
const everything = async (reader: Reader, known: Facts, ...types: string[]): Promise<Answers> =>
  askEverything(hub, await tokenOf(reader), known, types);

beforeAll(async () => {
  hub = await startHub();
  stall = await bringOrdinaryMatters(hub);
  for (const reader of [...READERS, ['officer'] as const])
    before.set(reader, await everything(reader, MADE_UP, 'Query'));
  facts = await accuse(hub);
}, 300_000);
afterAll(() => hub?.[Symbol.asyncDispose]());

describe('the matrix of an accusation', () => {
  it('asks for what there is to see: an officer of no unit sees the accusation in all of these', async () => {
    const [officer] = [...before.keys()].filter(([role, unit]) => role === 'officer' && unit === undefined);
    const now = await everything(['officer'], facts, 'Query');

    const seen = differing(before.get(officer as Reader) as Answers, now).map((name) => name.split(' ')[0]);
    expect([...new Set(seen)]).toEqual(
      expect.arrayContaining([
        'Query.case',
        'Query.caseByNo',
        'Query.caseSummary',
        'Query.cases',
        'Query.assignedCaseEvents',
        'Query.evaluationFigures',
        'Query.evaluationOpenings',
        'Query.recusals',
        'Query.submission',
        'Query.submissions',
        'Query.tryRoutingRule',
        'Query.unknownValues',
        'Query.unresolvedPlaces',
      ]),
    );
  }, 120_000);

  it('is answered with the same bytes to all these as before there was the accusation (Art. 30)', async () => {
    const told: Record<string, string[]> = {};
    for (const reader of READERS) {
      const names = differing(before.get(reader) as Answers, await everything(reader, MADE_UP, 'Query'));
      if (names.length > 0) told[reader.join('@')] = names;
    }

    expect(told).toEqual({});
  }, 300_000);

  it('tells nobody of them the case, by whatever they know of it, from one that is not there', async () => {
    expect(await toldApart(READERS)).toEqual({});
  }, 300_000);
});

/** What each was answered otherwise about the accusation than about nothing. */
async function toldApart(readers: readonly Reader[]): Promise<Record<string, string[]>> {
  const told: Record<string, string[]> = {};
  for (const reader of readers) {
    // What somebody without a token writes is counted, and refused after some.
    const types = reader[0] === 'nobody' ? ['Query'] : ['Query', 'Mutation'];
    const known = await everything(reader, facts, ...types);
    const madeUp = await everything(reader, MADE_UP, ...types);
    const names = differing(known, madeUp);
    if (names.length > 0) told[reader.join('@')] = names;
  }
  return told;
}

describe('a feed that is heard live', () => {
  const CHANGED = `subscription ($unit: ID!, $after: String) { caseChanged(unit: $unit, after: $after) {
    cursor sequence kind unitCode case { id caseNo title } } }`;
  /** Before the first event. */
  const START = Buffer.from(JSON.stringify(['0'])).toString('base64url');

  it.each([
    ['department', ACCUSED, ACCUSED],
    ['head', BELOW_ACCUSED, BELOW_ACCUSED],
    ['officer', ACCUSED, DISCIPLINE],
    ['officer', ACCUSED, ACCUSED],
  ] as const)(
    'tells a %s of %s nothing of it in the feed of %s',
    async (role, unit, followed) => {
      const token = await hub.token(role, { unit });
      const heard = hub.listen(CHANGED, { unit: followed, after: START }, token);
      await heard.open;

      // Heard after everything that is hidden: the feed has been read past it.
      const last = await bring(hub, { title: '井盖缺失', content: '井盖缺失，请补。' });
      const assigned = { caseId: last.id, version: last.version, unitCode: followed, role: 'LEAD' };
      await decide(hub, 'assignCase', 'AssignCaseInput', assigned);
      await until(() => heard.items.some(({ caseChanged }) => caseChanged.case?.id === last.id));
      heard.stop();

      expect(heard.faults).toEqual([]);
      expect(JSON.stringify(heard.items)).not.toContain(facts.caseNo);
      expect(heard.items.filter(({ caseChanged }) => caseChanged.case === null)).toEqual([]);
    },
    60_000,
  );
});

describe('a door that is no graph', () => {
  it('says nothing of it: neither metrics nor the page of demo tokens nor the board of queues', async () => {
    const pages = await Promise.all(
      ['/metrics', '/queues', '/readyz', '/schema.graphql'].map(async (path) => (await fetch(hub.url + path)).text()),
    );

    const all = pages.join('\n');
    for (const known of [...Object.values(facts), ACCUSED, 'ACCUSATION "', '举报']) expect(all).not.toContain(known);
  });
});

describe('after a reform', () => {
  it('it is out of reach of a unit that is put below the accused one, and of the one that comes after it', async () => {
    await decide(hub, 'putUnit', 'PutUnitInput', {
      code: PUT_BELOW_LATER,
      name: '城管协管中队',
      kind: 'DEPARTMENT',
      parentCode: ACCUSED,
      areaCode: '610999',
    });
    const below = await toldApart([
      ['department', PUT_BELOW_LATER],
      ['officer', PUT_BELOW_LATER],
    ]);
    const { data } = await hub.ask(
      `{ unit(code: "${ACCUSED}") { revision } below: unit(code: "${BELOW_ACCUSED}") { revision } }`,
      {},
      await hub.token('officer'),
    );
    for (const [code, seen] of [
      [PUT_BELOW_LATER, null],
      [BELOW_ACCUSED, data.below],
      [ACCUSED, data.unit],
    ] as const) {
      const expectedRevision = seen?.revision ?? (await revisionOf(code));
      const order = { successors: [{ key: SUCCESSOR }], source: '宁办发〔2026〕9 号' };
      await decide(hub, 'endUnit', 'EndUnitInput', { code, expectedRevision, ...order });
    }

    // Its open work has gone on to the successor: from then on nothing moves by itself.
    const officer = await hub.token('officer');
    const lead = 'query ($id: ID!) { case(id: $id) { leadUnit { code } } }';
    await until(async () => (await hub.ask(lead, { id: stall.id }, officer)).data.case.leadUnit.code === SUCCESSOR);

    expect(below).toEqual({});
    expect(
      await toldApart([
        ['department', SUCCESSOR],
        ['officer', SUCCESSOR],
        ['head', ACCUSED],
      ]),
    ).toEqual({});
  }, 300_000);
});

async function revisionOf(code: string): Promise<number> {
  const { data } = await hub.ask(`{ unit(code: "${code}") { revision } }`, {}, await hub.token('officer'));
  return data.unit.revision;
}
