import { aPetitionEnvelope } from './intake/a-petition.js';
import { aViewer, type GraphDesk, openGraphDesk } from './intake/open-graph-desk.js';

let desk: GraphDesk;
beforeAll(async () => {
  desk = await openGraphDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk[Symbol.asyncDispose]());

const CLERK = aViewer('clerk');
const WANG = { name: '王秀兰', phone: '13891500001' };
const LI = { name: '李建国', phone: '13891500002' };

let brought = 0;
/** A petition of somebody, received on a day of March; answers its id. */
async function bring(petitioner: object, day: number, about: object = {}): Promise<string> {
  brought += 1;
  const envelope = aPetitionEnvelope(`chain-${brought}`, { petitioner, title: `第${brought}次反映`, ...about });
  const receivedAt = new Date(Date.UTC(2026, 2, day, 1));
  const [receipt] = await desk.intake.inbox.deliver([{ ...envelope, receivedAt, files: [] }]);
  await desk.drain();
  return receipt?.submissionId ?? '';
}
async function visit(person: object, day: number): Promise<string> {
  brought += 1;
  const raw = {
    title: `第${brought}次来访`,
    content: '反映路灯',
    purpose: 'APPEAL',
    representatives: [person],
    personCount: 1,
  };
  const receivedAt = new Date(Date.UTC(2026, 2, day, 1));
  const envelope = {
    ...aPetitionEnvelope(`chain-${brought}`),
    channel: 'VISIT',
    sourceSystem: 'visit',
    profile: 'visit',
  };
  const [receipt] = await desk.intake.inbox.deliver([
    { ...envelope, channel: 'VISIT', receivedAt, files: [], raw: Buffer.from(JSON.stringify(raw)) },
  ]);
  await desk.drain();
  return receipt?.submissionId ?? '';
}
const link = (caseId: string, submissionIds: readonly string[], relatedCaseIds: string[] = []) =>
  desk.intake.port.link(
    submissionIds.map((submissionId) => ({
      submissionId,
      caseId,
      caseNo: `XF-${caseId}`,
      guard: 'OPEN' as const,
      relatedCaseIds,
    })),
  );

interface SeenPlace {
  readonly isFirst: boolean | null;
  readonly repeatOrdinal: number | null;
  readonly visitOrdinal: number | null;
  readonly firstReceivedAt: string | null;
  readonly previous: { readonly id: string } | null;
}
async function placeOf(id: string): Promise<SeenPlace> {
  const query = `query ($id: ID!) { submission(id: $id) {
    isFirst repeatOrdinal visitOrdinal firstReceivedAt previous { id } } }`;
  const { data, codes } = await desk.ask(CLERK, query, { id });
  expect(codes).toEqual([]);
  return data.submission;
}
const ordinalsOf = async (...ids: readonly string[]): Promise<(number | null)[]> =>
  Promise.all(ids.map(async (id) => (await placeOf(id)).repeatOrdinal));

async function caseSeen(id: string, viewable = true, page: { first?: number; after?: string } = {}) {
  const query = `query ($cases: [_Any!]!, $first: Int, $after: String) { _entities(representations: $cases) { ... on Case {
    isFirst repeatOrdinal visitOrdinal chain(first: $first, after: $after) {
      nodes { ordinal visitOrdinal receivedAt submission { id } previous { id } } pageInfo { hasNextPage endCursor } } } } }`;
  const { data, codes } = await desk.ask(CLERK, query, {
    cases: [{ __typename: 'Case', id, viewable, personsShown: true }],
    ...page,
  });
  expect(codes).toEqual([]);
  return data._entities[0];
}

describe('the first and the following submissions of one person on one matter', () => {
  it('are counted by the time they were received, each with the one before it', async () => {
    const first = await bring(WANG, 2);
    const second = await bring(WANG, 9);
    await link('c1', [first, second]);

    expect(await placeOf(first)).toMatchObject({ isFirst: true, repeatOrdinal: 1, previous: null });
    expect(await placeOf(second)).toEqual({
      isFirst: false,
      repeatOrdinal: 2,
      visitOrdinal: null,
      firstReceivedAt: '2026-03-02T01:00:00.000Z',
      previous: { id: first },
    });
    expect(await caseSeen('c1')).toMatchObject({ isFirst: true, repeatOrdinal: 2, visitOrdinal: null });
  });

  it('follow when an older letter is brought in later: it becomes the first', async () => {
    const ids = [await bring(WANG, 9), await bring(WANG, 16)];
    await link('c1', ids);
    const old = await bring(WANG, 2);

    await link('c1', [old]);

    expect(await ordinalsOf(old, ...ids)).toEqual([1, 2, 3]);
    expect((await placeOf(ids[1] ?? '')).previous).toEqual({ id: ids[0] });
  });

  it('are the same whatever the order in which they come to their case', async () => {
    const ids = [await bring(WANG, 2), await bring(WANG, 3), await bring(LI, 4), await bring(WANG, 5)] as const;
    const orders = [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
    ];
    for (const [at, order] of orders.entries()) {
      for (const one of order) await link(`order-${at}`, [ids[one as 0 | 1 | 2 | 3]]);

      expect(await ordinalsOf(...ids)).toEqual([1, 2, 1, 3]);
    }
  });

  it('are counted for each person apart, also where two persons share a case', async () => {
    const ids = [await bring(WANG, 2), await bring(LI, 3), await bring(WANG, 4), await bring(LI, 5)];

    await link('c1', ids);

    expect(await ordinalsOf(...ids)).toEqual([1, 1, 2, 2]);
  });

  it('do not run through different matters of one person', async () => {
    const [lamp, road] = [await bring(WANG, 2), await bring(WANG, 3)];

    await link('lamp', [lamp]);
    await link('road', [road]);

    expect(await ordinalsOf(lamp, road)).toEqual([1, 1]);
  });

  it('are counted anew on both sides when one is taken out of its case', async () => {
    const ids = [await bring(WANG, 2), await bring(WANG, 3), await bring(WANG, 4)] as const;
    await link('c1', ids);

    await link('c2', [ids[0]]);

    expect(await ordinalsOf(...ids)).toEqual([1, 1, 2]);
    expect(await caseSeen('c1')).toMatchObject({ isFirst: true, repeatOrdinal: 2 });
  });

  it('go on through cases that answer one matter one after the other', async () => {
    const ids = [await bring(WANG, 2), await bring(WANG, 3), await bring(WANG, 4)] as const;
    await link('old', [ids[0]]);

    await link('new', [ids[2]], ['old']);
    await link('old', [ids[1]]);

    expect(await ordinalsOf(...ids)).toEqual([1, 2, 3]);
    expect(await caseSeen('new')).toMatchObject({ isFirst: false, repeatOrdinal: 3 });
  });

  it('count visits apart from letters', async () => {
    const ids = [await bring(WANG, 2), await visit(WANG, 3), await bring(WANG, 4), await visit(WANG, 5)];

    await link('c1', ids);

    const visits = await Promise.all(ids.map(async (id) => (await placeOf(id)).visitOrdinal));
    expect(visits).toEqual([null, 1, null, 2]);
    expect(await caseSeen('c1')).toMatchObject({ repeatOrdinal: 4, visitOrdinal: 2 });
  });

  it('are not told of whom nobody knows', async () => {
    const id = await bring({}, 2, { anonymous: true });

    await link('c1', [id]);

    expect(await placeOf(id)).toMatchObject({ isFirst: null, repeatOrdinal: null });
    expect(await caseSeen('c1')).toMatchObject({ isFirst: null });
  });

  it('stay right when many are told at once', async () => {
    const ids: string[] = [];
    for (let day = 1; day <= 12; day += 1) ids.push(await bring(WANG, day));

    await Promise.all([...ids].reverse().map((id) => link('c1', [id])));

    expect(await ordinalsOf(...ids)).toEqual(ids.map((_, at) => at + 1));
  });
});

describe('the chain of a case', () => {
  it('is read page by page, and of a case that is not the viewer’s not at all', async () => {
    const ids = [await bring(WANG, 2), await bring(WANG, 3), await bring(WANG, 4)];
    await link('c1', ids);

    const one = (await caseSeen('c1', true, { first: 2 })).chain;
    const two = (await caseSeen('c1', true, { first: 2, after: one.pageInfo.endCursor })).chain;

    const nodes = [...one.nodes, ...two.nodes];
    expect(nodes.map(({ submission }) => submission.id)).toEqual(ids);
    expect(nodes.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(nodes.map(({ previous }) => previous?.id ?? null)).toEqual([null, ids[0], ids[1]]);
    expect(two.pageInfo.hasNextPage).toBe(false);
    expect(await caseSeen('c1', false)).toEqual({
      isFirst: null,
      repeatOrdinal: null,
      visitOrdinal: null,
      chain: null,
    });
  });

  it('refuses a cursor that is none of its own', async () => {
    const query = `query ($cases: [_Any!]!) { _entities(representations: $cases) { ... on Case {
      chain(after: "bm9uZQ") { nodes { ordinal } } } } }`;

    const { codes } = await desk.ask(CLERK, query, {
      cases: [{ __typename: 'Case', id: 'c1', viewable: true, personsShown: true }],
    });

    expect(codes).toEqual(['CURSOR_INVALID']);
  });
});
