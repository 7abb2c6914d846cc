import { setTimeout as sleep } from 'node:timers/promises';
import { newKeyRing, readKeyRing } from '../../platform/crypto/key-ring.js';
import { ASSERTION_HEADER, assertionSigner, type Caller } from '../../platform/identity/caller-assertion.js';
import { ANONYMOUS } from '../../platform/identity/viewer.js';
import { type SplitHub, startSplitHub } from '../setup/start-split-hub.js';

const CALLER: Caller = { viewer: ANONYMOUS, requestId: 'r1', client: 'c1' };
const OFFICER = { subject: 'u1', roles: ['officer'], unitCode: null, areaCode: null };

let hub: SplitHub;
beforeAll(async () => {
  hub = await startSplitHub();
}, 60_000);
afterAll(() => hub?.[Symbol.asyncDispose]());

describe.each(['grid', 'intake', 'cases'] as const)('the subgraph %s', (name) => {
  const calls = { grid: 'subtree', intake: 'matters', cases: 'feed' } as const;

  it.each([
    ['graph', '/graphql', { query: '{ __typename }' }],
    ['port', `/rpc/${calls[name]}`, []],
  ])('answers nobody at its %s whom the gateway has not sent', async (_, path, question) => {
    const body = Buffer.from(JSON.stringify(question));
    const sign = await assertionSigner(readKeyRing(hub.keysFile).gateway);
    const stranger = await assertionSigner((await newKeyRing()).gateway);
    const good = await sign(name, body, CALLER);
    const call = async (assertion?: string): Promise<[number, unknown]> => {
      const headers = { 'content-type': 'application/json', 'x-user-roles': 'officer' };
      const response = await fetch(`${hub.subgraphs[name]}${path}`, {
        method: 'POST',
        headers: { ...headers, ...(assertion === undefined ? {} : { [ASSERTION_HEADER]: assertion }) },
        body,
      });
      return [response.status, ((await response.json()) as { code?: unknown }).code];
    };

    const [status] = await call(good);
    const refused = {
      missing: await call(),
      replayed: await call(good),
      altered: await call(altered(await sign(name, body, CALLER))),
      'for another subgraph': await call(await sign(name === 'grid' ? 'cases' : 'grid', body, CALLER)),
      'for another body': await call(await sign(name, Buffer.from('{}'), CALLER)),
      'signed by a stranger': await call(await stranger(name, body, CALLER)),
      'a client’s own token': await call(await hub.token('officer')),
    };

    expect(status).not.toBe(401);
    expect(new Set(Object.values(refused).map(String))).toEqual(new Set(['401,CALLER_NOT_GATEWAY']));
  });
});

/** With the roles of an officer, under the signature it had. */
function altered(assertion: string): string {
  const [head, payload, signature] = assertion.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  claims.viewer = OFFICER;
  return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

describe('a query that would cost the county its hub', () => {
  it('is refused before it is planned, while twenty others a second are answered', async () => {
    const officer = await hub.token('officer');
    const page =
      'cases(first: 100) { nodes { id submissions { id case { id submissions { id case { id submissions { id } } } } } } }';
    const bomb = `{ ${Array.from({ length: 12 }, (_none, at) => `a${at}: ${page}`).join(' ')} }`;
    const ask = async (document: string) => {
      const startedAt = performance.now();
      const answer = await hub.ask(document, {}, officer);
      return { ...answer, tookMs: performance.now() - startedAt };
    };
    await ask('{ cases(first: 5) { nodes { id } } }');

    const others = Array.from({ length: 40 }, async (_none, at) => {
      await sleep(at * 50);
      return ask('{ cases(first: 5) { nodes { id } } }');
    });
    const bombs = [];
    for (let at = 0; at < 20; at += 1) bombs.push(await ask(bomb));
    const answered = await Promise.all(others);

    expect(new Set(bombs.map(({ status, errors }) => `${status} ${errors?.[0]?.extensions['code']}`))).toEqual(
      new Set(['400 QUERY_TOO_COSTLY']),
    );
    expect(bombs.map(({ tookMs }) => tookMs).sort((a, b) => a - b)[10]).toBeLessThan(200);
    expect(answered.filter(({ errors }) => errors)).toEqual([]);
  });
});
