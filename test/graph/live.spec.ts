import { setTimeout as sleep } from 'node:timers/promises';
import type { GridPort } from '../../contracts/ports.js';
import { until } from '../setup/until.js';
import { caseLog } from './case-log.js';
import { overEventStream, overWebSocket, socketClient } from './live-clients.js';
import { type GraphqlAnswer, OVER, openTestGateway, type TestGateway, UNIT } from './open-test-gateway.js';

const CHANGED = `subscription Changed($unit: ID!, $after: String) {
  caseChanged(unit: $unit, after: $after) { cursor kind case { id title cell { name } } }
}`;

describe.each([overWebSocket, overEventStream])('a subscription over $name', (transport) => {
  it('carries what every subgraph has to say of each event', async () => {
    await using gateway = await openTestGateway();
    const listening = transport.listen(gateway.url, ask(), await gateway.token('officer'));
    await openStreams(gateway, 1);

    gateway.log.append('CASE_ASSIGNED', 'c1');

    await until(() => listening.answers.length === 1);
    expect(listening.answers[0]?.data).toEqual({
      caseChanged: {
        cursor: 'p1',
        kind: 'CASE_ASSIGNED',
        case: { id: 'c1', title: '信访事项 c1', cell: { name: '网格 g-c1' } },
      },
    });
    await listening.stop();
  });

  it('replays from the cursor and goes on live, without gap or double, while others write', async () => {
    await using gateway = await openTestGateway();
    const write = (count: number) => {
      for (let at = 0; at < count; at++) gateway.log.append('CASE_REMINDED', `c${at % 7}`);
    };
    write(350);
    const token = await gateway.token('department', { unitCode: UNIT });

    const listening = transport.listen(gateway.url, ask('p40'), token);
    for (let round = 0; round < 30; round++) {
      write(5);
      await sleep(round % 3);
    }

    const expected = Array.from({ length: 460 }, (_, at) => `p${at + 41}`);
    await until(() => listening.answers.length >= expected.length);
    expect(cursorsOf(listening.answers)).toEqual(expected);
    await listening.stop();
  });

  it('continues where it stopped', async () => {
    await using gateway = await openTestGateway();
    const token = await gateway.token('officer');
    const first = transport.listen(gateway.url, ask(), token);
    await openStreams(gateway, 1);
    gateway.log.append('CASE_ASSIGNED', 'c1');
    await until(() => first.answers.length === 1);
    await first.stop();

    gateway.log.append('CASE_REPLIED', 'c1');
    const again = transport.listen(gateway.url, ask(cursorsOf(first.answers).at(-1)), token);

    await until(() => again.answers.length === 1);
    expect(cursorsOf(again.answers)).toEqual(['p2']);
    await again.stop();
  });

  it('hears of an event whose nudge was lost when it looks by itself', async () => {
    await using gateway = await openTestGateway({ caseLog: caseLog(UNIT, { isSilent: true }) });
    const listening = transport.listen(gateway.url, ask(), await gateway.token('officer'));
    await openStreams(gateway, 1);

    gateway.log.append('CASE_ASSIGNED', 'c1');

    await until(() => listening.answers.length === 1, 4_000);
    await listening.stop();
  });

  it('ends when its token ends, and says so', async () => {
    await using gateway = await openTestGateway();
    const token = await gateway.token('officer', { ttlSeconds: 2 });

    const listening = transport.listen(gateway.url, ask(), token);

    await listening.ended;
    expect(codesOf(listening.answers)).toEqual(['UNAUTHENTICATED']);
    expect(liveCounts(gateway)).resolves.toEqual({ streams: 0, tails: 0 });
  });

  it('leaves nothing behind when it is stopped while it waits', async () => {
    await using gateway = await openTestGateway();
    const listening = transport.listen(gateway.url, ask(), await gateway.token('officer'));
    await openStreams(gateway, 1);

    await listening.stop();

    await until(async () => (await liveCounts(gateway)).tails === 0, 1_000);
    expect(await liveCounts(gateway)).toEqual({ streams: 0, tails: 0 });
  });

  it('is told when the hub stops', async () => {
    const gateway = await openTestGateway();
    const listening = transport.listen(gateway.url, ask(), await gateway.token('officer'));
    await openStreams(gateway, 1);

    await gateway[Symbol.asyncDispose]();

    await listening.ended;
    expect(codesOf(listening.answers)).toEqual(['SHUTTING_DOWN']);
  });

  it.each([
    ['without a token', undefined, UNIT, 'UNAUTHENTICATED'],
    ['of a leader', ['leader', undefined], UNIT, 'FORBIDDEN'],
    ['of another department', ['department', 'unit-2'], UNIT, 'FORBIDDEN'],
    ['of the unit below', ['department', 'unit-1-1'], UNIT, 'FORBIDDEN'],
    ['to a unit that is not there', ['officer', undefined], 'unit-9', 'FORBIDDEN'],
  ] as const)('%s is refused', async (_, viewer, unit, code) => {
    await using gateway = await openTestGateway();
    const token = viewer && (await gateway.token(viewer[0], viewer[1] ? { unitCode: viewer[1] } : {}));

    const listening = transport.listen(gateway.url, { query: CHANGED, variables: { unit } }, token);

    await listening.ended;
    expect(codesOf(listening.answers)).toEqual([code]);
  });

  it('refuses a cursor that is none', async () => {
    await using gateway = await openTestGateway();

    const listening = transport.listen(gateway.url, ask('p-1'), await gateway.token('officer'));

    await listening.ended;
    expect(codesOf(listening.answers)).toEqual(['CURSOR_INVALID']);
  });
});

describe('live streams', () => {
  it('show a department only what was assigned when that is what it asked for', async () => {
    await using gateway = await openTestGateway();
    const query = `subscription { caseAssigned(unit: "${UNIT}", after: "p0") { cursor } }`;
    for (const kind of ['CASE_REGISTERED', 'CASE_ASSIGNED', 'CASE_REPLIED', 'CASE_ASSIGNED'] as const) {
      gateway.log.append(kind, 'c1');
    }

    const listening = overWebSocket.listen(gateway.url, { query }, await gateway.token('officer'));

    await until(() => listening.answers.length === 2);
    expect(listening.answers.map(({ data }) => data)).toEqual([
      { caseAssigned: { cursor: 'p2' } },
      { caseAssigned: { cursor: 'p4' } },
    ]);
    await listening.stop();
  });

  it('tell nobody of an accused unit that there is an accusation, whosever feed they follow', async () => {
    await using gateway = await openTestGateway();
    const query = `subscription { caseChanged(unit: "${UNIT}", after: "p0") { cursor } }`;
    gateway.log.append('CASE_ASSIGNED', 'c1', ['unit-accused']);
    gateway.log.append('CASE_ASSIGNED', 'c2');

    const accused = overWebSocket.listen(
      gateway.url,
      { query },
      await gateway.token('officer', { unitCode: 'unit-accused' }),
    );
    const other = overWebSocket.listen(
      gateway.url,
      { query },
      await gateway.token('officer', { unitCode: 'unit-other' }),
    );

    await until(() => other.answers.length === 2 && accused.answers.length === 1);
    expect(accused.answers.map(({ data }) => data)).toEqual([{ caseChanged: { cursor: 'p2' } }]);
    await Promise.all([accused.stop(), other.stop()]);
  });

  it('execute once for all who see the same, also for those who came from further back', async () => {
    await using gateway = await openTestGateway();
    for (let at = 0; at < 10; at++) gateway.log.append('CASE_REMINDED', `old${at}`);
    const officer = await gateway.token('officer');
    const department = await gateway.token('department', { unitCode: UNIT });
    const all = [
      ...Array.from({ length: 20 }, () => overWebSocket.listen(gateway.url, ask(), officer)),
      ...Array.from({ length: 20 }, () => overEventStream.listen(gateway.url, ask('p10'), officer)),
      ...Array.from({ length: 10 }, () => overWebSocket.listen(gateway.url, ask(), department)),
    ];
    const late = overWebSocket.listen(gateway.url, ask('p7'), officer);
    await openStreams(gateway, 51);
    await until(() => late.answers.length === 3);
    await until(async () => (await liveCounts(gateway)).tails === 1);
    const before = gateway.county.loads();

    gateway.log.append('CASE_ASSIGNED', 'c1');

    await until(() => all.every(({ answers }) => answers.length === 1) && late.answers.length === 4);
    expect(gateway.county.loads() - before).toBe(2);
    await Promise.all([...all, late].map((listening) => listening.stop()));
  });

  it('end a subscriber that does not read, with its last cursor, and hold up nobody', async () => {
    await using gateway = await openTestGateway({ live: { slowMs: 300 } });
    const token = await gateway.token('officer');
    const slow = await openUnreadStream(gateway.url, token);
    const quick = overWebSocket.listen(gateway.url, ask(), token);
    await openStreams(gateway, 2);

    const count = 1_000;
    for (let at = 0; at < count; at++) {
      gateway.log.append('CASE_REMINDED', 'c1');
      if (at % 20 === 0) await sleep(1);
    }

    await until(() => quick.answers.length === count);
    await until(async () => (await liveCounts(gateway)).streams === 1);
    const last = await slow.lastAnswer();
    expect(last.errors?.[0]?.extensions).toMatchObject({
      code: 'SUBSCRIBER_TOO_SLOW',
      cursor: expect.stringMatching(/^p\d+$/),
    });
    await quick.stop();
  });

  it('end when the unit is no longer below the viewer’s, and stay while nobody can say', async () => {
    let answer: () => Record<string, string[]> = () => ({ [UNIT]: [UNIT] });
    const grid = {
      subtree: async () => answer(),
      former: async () => ({}),
      lineage: async () => ({}),
      bureaus: async () => [],
    } as Partial<GridPort> as GridPort;
    await using gateway = await openTestGateway({ grid, live: { recheckMs: 50 } });
    const token = await gateway.token('department', { unitCode: UNIT });
    const listening = overWebSocket.listen(gateway.url, ask(), token);
    await openStreams(gateway, 1);

    answer = () => {
      throw new Error('connect ECONNREFUSED');
    };
    await sleep(200);
    expect(listening.answers).toEqual([]);
    answer = () => ({});

    await listening.ended;
    expect(codesOf(listening.answers)).toEqual(['FORBIDDEN']);
    await listening.stop();
  });

  it('of a unit that is over bring what it heard and then the end, with who came after it', async () => {
    await using gateway = await openTestGateway({ caseLog: caseLog(OVER) });
    for (let at = 0; at < 250; at++) gateway.log.append('CASE_SUCCEEDED', `c${at}`);
    const token = await gateway.token('department', { unitCode: OVER });

    const listening = overWebSocket.listen(gateway.url, ask('p0', OVER), token);

    await listening.ended;
    const { answers } = listening;
    expect(cursorsOf(answers.slice(0, -1))).toEqual(Array.from({ length: 250 }, (_, at) => `p${at + 1}`));
    expect(answers.at(-1)?.errors?.[0]?.extensions).toMatchObject({
      code: 'UNIT_RETIRED',
      unitCode: OVER,
      successors: 'unit-2',
      cursor: 'p250',
    });
  });

  it('of a unit that is over go on while something in its hands still waits for its successor', async () => {
    await using gateway = await openTestGateway({ caseLog: caseLog(OVER), live: { recheckMs: 50 } });
    gateway.log.underWay = 1;
    const listening = overWebSocket.listen(gateway.url, ask(undefined, OVER), await gateway.token('officer'));
    await openStreams(gateway, 1);
    await sleep(200);
    expect(listening.answers).toEqual([]);

    gateway.log.append('CASE_SUCCEEDED', 'c1');
    gateway.log.underWay = 0;

    await listening.ended;
    expect(cursorsOf(listening.answers)).toEqual(['p1', 'none']);
    expect(codesOf(listening.answers)).toEqual(['UNIT_RETIRED']);
  });

  it('are bounded per socket and in all', async () => {
    await using gateway = await openTestGateway({
      env: { HUB_MAX_SUBSCRIPTIONS: '5', HUB_MAX_SUBSCRIPTIONS_PER_SOCKET: '3' },
    });
    const token = await gateway.token('officer');
    const client = socketClient(gateway.url, token);
    const answers: GraphqlAnswer[] = [];
    for (let at = 0; at < 4; at++) {
      client.subscribe(
        { ...ask() },
        {
          next: (answer) => void answers.push(answer as GraphqlAnswer),
          error: () => undefined,
          complete: () => undefined,
        },
      );
    }
    await until(() => answers.length === 1);
    const others = [1, 2, 3].map(() => overEventStream.listen(gateway.url, ask(), token));

    await until(() => others.some(({ answers: theirs }) => theirs.length === 1));

    expect(codesOf(answers)).toEqual(['SUBSCRIPTION_LIMIT']);
    expect(others.flatMap(({ answers: theirs }) => codesOf(theirs))).toEqual(['SUBSCRIPTION_LIMIT']);
    await client.dispose();
    await Promise.all(others.map((listening) => listening.stop()));
  });

  it('are refused to a page of another origin, and to a plain POST', async () => {
    await using gateway = await openTestGateway();
    const token = await gateway.token('officer');
    const headers = {
      'content-type': 'application/json',
      origin: 'https://evil.example',
      authorization: `Bearer ${token}`,
    };

    const stream = await fetch(`${gateway.url}/graphql/stream`, {
      method: 'POST',
      headers,
      body: JSON.stringify(ask()),
    });
    const plain = await gateway.ask(ask(), { authorization: `Bearer ${token}` });

    expect(stream.status).toBe(403);
    expect(plain.status).toBe(400);
    expect(codesOf([plain.body])).toEqual(['SUBSCRIPTION_NEEDS_STREAM']);
  });
});

const ask = (after?: string, unit = UNIT) => ({
  query: CHANGED,
  variables: { unit, ...(after === undefined ? {} : { after }) },
});

const cursorsOf = (answers: readonly GraphqlAnswer[]): string[] =>
  answers.map(({ data }) => (data?.['caseChanged'] as { cursor: string } | undefined)?.cursor ?? 'none');

const codesOf = (answers: readonly GraphqlAnswer[]): unknown[] =>
  answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions['code']));

async function liveCounts({ dependencies }: TestGateway): Promise<{ streams: number; tails: number }> {
  const figures = await dependencies.metrics.registry.getMetricsAsJSON();
  const values = figures.find(({ name }) => name === 'hub_live_streams')?.values ?? [];
  const figureOf = (kind: string): number => values.find(({ labels }) => labels['kind'] === kind)?.value ?? 0;
  return { streams: figureOf('streams'), tails: figureOf('tails') };
}

const openStreams = (gateway: TestGateway, count: number): Promise<boolean> =>
  until(async () => {
    const { streams, tails } = await liveCounts(gateway);
    return streams === count && tails > 0;
  });

/** A stream whose bytes nobody takes, until its last answer is asked for. */
async function openUnreadStream(url: string, token: string): Promise<{ lastAnswer(): Promise<GraphqlAnswer> }> {
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: `subscription { caseChanged(unit: "${UNIT}") { cursor case { record } } }` }),
  });
  return {
    lastAnswer: async () => {
      const events = (await response.text()).split('\n\n').filter((event) => event.startsWith('event: next'));
      return JSON.parse(events.at(-1)?.split('\ndata: ')[1] ?? '{}');
    },
  };
}
