import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { SignJWT } from 'jose';
import { plannedSchema } from '../../gateway/execute/planned-schema.js';
import { readSupergraph } from '../../gateway/supergraph/read-supergraph.js';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { newKeyRing } from '../../platform/crypto/key-ring.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { mintToken } from '../../platform/identity/token-issuer.js';
import { until } from '../setup/until.js';
import { type GraphqlAnswer, openTestGateway, type TestGateway } from './open-test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openTestGateway();
});
afterAll(() => gateway[Symbol.asyncDispose]());

describe('the gateway', () => {
  it('answers one query across subgraphs', async () => {
    const { status, body } = await gateway.ask({ query: '{ case(id: "c7") { title cell { name } } }' });

    expect(status).toBe(200);
    expect(body).toEqual({ data: { case: { title: '信访事项 c7', cell: { name: '网格 g-c7' } } } });
  });

  it('makes one context per operation and subgraph, so that loaders serve all of it', async () => {
    const before = gateway.county.callers.length;

    await gateway.ask({
      query: '{ cases(first: 3) { nodes { cell { name } } } other: case(id: "c") { cell { name } } }',
    });

    expect(gateway.county.callers.length - before).toBe(2);
  });

  it('takes the request id it is given, and else makes one', async () => {
    const given = await gateway.ask({ query: '{ whoami }' }, { 'x-request-id': 'r-17' });
    const made = await gateway.ask({ query: '{ whoami }' }, { 'x-request-id': 'r 17\tforged' });

    expect(given.headers.get('x-request-id')).toBe('r-17');
    expect(made.headers.get('x-request-id')).toMatch(/^[\w-]{12}-[0-9a-z]+$/);
    expect(gateway.county.callers.map(({ requestId }) => requestId)).toContain('r-17');
  });

  it('tells subgraphs of a client by a keyed hash, never by its address', async () => {
    await gateway.ask({ query: '{ whoami }' });

    expect(gateway.county.callers.at(-1)?.client).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify(gateway.county.callers)).not.toContain('127.0.0.1');
  });

  it('publishes its schema and its figures', async () => {
    const schema = await fetch(`${gateway.url}/schema.graphql`).then((response) => response.text());
    const metrics = await fetch(`${gateway.url}/metrics`).then((response) => response.text());

    expect(schema).toContain('type Subscription');
    expect(schema).not.toContain('_entities');
    expect(metrics).toContain('hub_http_request_seconds');
  });
});

describe('who asks', () => {
  it('is nobody without a token', async () => {
    const { body } = await gateway.ask({ query: '{ whoami }' });

    expect(body.data).toEqual({ whoami: 'anonymous' });
  });

  it('is the subject of the token', async () => {
    const { body } = await gateway.ask({ query: '{ whoami }' }, bearer(await gateway.token('clerk')));

    expect(body.data).toEqual({ whoami: 'test-clerk' });
  });

  it.each([
    ['garbage', async () => 'abc'],
    ['a token of another issuer’s key', async () => mintToken((await newKeyRing()).issuer, VIEWER)],
    ['a token that has ended', () => gateway.token('officer', { ttlSeconds: -60 })],
    ['an unsigned token', async () => `${b64({ alg: 'none' })}.${b64({ sub: 'x', exp: 9_999_999_999 })}.`],
    ['a token signed with the public key as a secret', () => signedWithPublicKey()],
  ])('is refused with %s', async (_, token) => {
    const { status, headers, body } = await gateway.ask({ query: '{ whoami }' }, bearer(await token()));

    expect([status, codeOf(body)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(body.data).toBeUndefined();
  });

  it('cannot be claimed by headers', async () => {
    const { body } = await gateway.ask({ query: '{ whoami }' }, { 'x-hub-caller': 'officer', 'x-viewer': 'officer' });

    expect(body.data).toEqual({ whoami: 'anonymous' });
  });
});

describe('errors', () => {
  it('are in Chinese, or in English for whoever asks for it', async () => {
    const query = { query: 'mutation { petition(title: "t") }' };
    const [zh, en] = await Promise.all([
      gateway.ask(query),
      gateway.ask(query, { 'accept-language': 'en-GB,zh;q=0.5' }),
    ]);

    expect(zh.body.errors?.[0]).toMatchObject({
      message: '缺少必填字段。',
      extensions: { code: 'FIELD_MISSING', field: 'content' },
    });
    expect(en.body.errors?.[0]).toMatchObject({
      message: 'A required field is missing.',
      extensions: { code: 'FIELD_MISSING' },
    });
  });

  it('of our own making show nothing of what happened', async () => {
    const { status, body } = await gateway.ask({ query: '{ fails }' });

    expect(status).toBe(200);
    expect(body).toEqual({
      data: { fails: null },
      errors: [
        { message: '系统内部错误。', path: ['fails'], extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: true } },
      ],
    });
  });

  it('do not suggest names, nor repeat what was sent', async () => {
    const answers = await Promise.all([
      gateway.ask({ query: '{ casez { id } }' }),
      gateway.ask({ query: '{ cases(firts: 1) { nodes { titel } } }' }),
      gateway.ask({
        query: 'query($id: ID!) { case(id: $id) { id } }',
        variables: { id: { idNo: '340102199001011234' } },
      }),
      gateway.ask({ query: '{ cases(first: "340102199001011234") { nodes { id } } }' }),
      gateway.ask({ query: '{ cases( }' }),
    ]);

    expect(answers.map(({ status, body }) => [status, codeOf(body)])).toEqual([
      [400, 'DOCUMENT_INVALID'],
      [400, 'DOCUMENT_INVALID'],
      [400, 'BAD_USER_INPUT'],
      [400, 'DOCUMENT_INVALID'],
      [400, 'DOCUMENT_UNREADABLE'],
    ]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toMatch(/Did you mean|casez|titel|firts|340102/);
  });

  it.each([
    ['no JSON', '{"query":'],
    ['a prototype in it', '{"query":"{ whoami }","__proto__":{"polluted":true}}'],
    ['no query', '{}'],
    ['a batch', '[{"query":"{ whoami }"},{"query":"{ whoami }"}]'],
    ['variables that are none', '{"query":"{ whoami }","variables":[1]}'],
    ['an operation it does not have', '{"query":"query A { whoami }","operationName":"B"}'],
  ])('say 400 of a body with %s', async (_, text) => {
    const { status, body } = await gateway.ask(text);

    expect([status, codeOf(body)]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('say 413 of a body over one megabyte', async () => {
    const { status, body } = await gateway.ask({ query: `{ whoami } #${'x'.repeat(1024 * 1024)}` });

    expect([status, codeOf(body)]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('are problems outside the graph', async () => {
    const response = await fetch(`${gateway.url}/nothing-here`);

    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'ROUTE_NOT_FOUND', status: 404 });
  });

  it('end an operation that takes too long', async () => {
    await using short = await openTestGateway({ env: { HUB_REQUEST_TIMEOUT_SECONDS: '1' } });

    const { body } = await short.ask({ query: '{ slow(ms: 3000) }' });

    expect(codeOf(body)).toBe('SUBGRAPH_TIMEOUT');
  });
});

describe('HTTP rules', () => {
  it.each(['/graphql', '/healthz', '/readyz', '/schema.graphql', '/metrics', '/graphiql', '/nothing-here'])(
    'send security headers from %s',
    async (path) => {
      const { headers } = await fetch(`${gateway.url}${path}`);

      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('let nobody read across origins but pages that are named', async () => {
    await using named = await openTestGateway({ env: { HUB_ALLOWED_ORIGINS: 'https://portal.example' } });
    const preflight = (origin: string) =>
      fetch(`${named.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });

    const [portal, evil] = await Promise.all([preflight('https://portal.example'), preflight('https://evil.example')]);

    expect([portal.status, portal.headers.get('access-control-allow-origin')]).toEqual([204, 'https://portal.example']);
    expect([evil.status, evil.headers.get('access-control-allow-origin')]).toEqual([404, null]);
  });

  it('take a document by POST only, and as JSON', async () => {
    const inUrl = await fetch(`${gateway.url}/graphql?query=${encodeURIComponent('{ whoami }')}`);
    const form = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ whoami }"}',
    });

    expect([inUrl.status, form.status]).toEqual([400, 400]);
  });

  it('answer a persisted query by GET once it is registered, and only to whoever can set a header', async () => {
    const query = '{ persisted: whoami }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(query) } };
    const get = (headers: Record<string, string>) =>
      fetch(`${gateway.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`, { headers });
    const preflighted = { 'apollo-require-preflight': '1' };

    const unknown = await get(preflighted);
    await gateway.ask({ query, extensions });
    const [known, simple] = await Promise.all([get(preflighted), get({})]);

    expect([unknown.status, codeOf((await unknown.json()) as GraphqlAnswer)]).toEqual([
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
    expect(await known.json()).toEqual({ data: { persisted: 'anonymous' } });
    expect(simple.status).toBe(400);
  });

  it('refuse a hash that is not the document’s, and a change by GET', async () => {
    const mutation = 'mutation { petition(title: "t") }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(mutation) } };
    await gateway.ask({ query: mutation, extensions });

    const wrong = await gateway.ask({ query: '{ whoami }', extensions });
    const byGet = await fetch(`${gateway.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`, {
      headers: { 'apollo-require-preflight': '1' },
    });

    expect(wrong.status).toBe(400);
    expect(byGet.status).toBe(405);
  });

  it('limit what a client may change without a token', async () => {
    await using strict = await openTestGateway({ env: { HUB_ANONYMOUS_WRITES_PER_MINUTE: '2' } });
    const write = (headers = {}) => strict.ask({ query: 'mutation { petition(title: "t") }' }, headers);
    await write();
    await write();

    const third = await write();
    const withToken = await write(bearer(await strict.token('clerk')));

    expect([third.status, codeOf(third.body)]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(withToken.status).toBe(200);
  });
});

describe('trusted documents', () => {
  const trusted = '{ trusted: whoami }';
  const file = join(mkdtempSync(join(tmpdir(), 'hub-')), 'trusted.json');
  writeFileSync(file, JSON.stringify({ [sha256(trusted)]: trusted }));

  it('are all that is answered when that is enforced', async () => {
    await using strict = await openTestGateway({ trust: 'enforce', env: { HUB_TRUSTED_DOCUMENTS_FILE: file } });

    const byText = await strict.ask({ query: trusted });
    const byHash = await strict.ask({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(trusted) } } });
    const other = await strict.ask({ query: '{ whoami }' });

    expect(byText.body).toEqual({ data: { trusted: 'anonymous' } });
    expect(byHash.body).toEqual({ data: { trusted: 'anonymous' } });
    expect([other.status, codeOf(other.body)]).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
  });

  it('are only remarked on when that is asked', async () => {
    await using lenient = await openTestGateway({ trust: 'log', env: { HUB_TRUSTED_DOCUMENTS_FILE: file } });

    expect((await lenient.ask({ query: '{ whoami }' })).status).toBe(200);
  });

  it('stop the start when one does not hash to its name', async () => {
    const forged = join(mkdtempSync(join(tmpdir(), 'hub-')), 'forged.json');
    writeFileSync(forged, JSON.stringify({ [sha256('a')]: '{ whoami }' }));

    await expect(openTestGateway({ env: { HUB_TRUSTED_DOCUMENTS_FILE: forged } })).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
    });
  });
});

describe('readiness', () => {
  it('names the part that could not work now', async () => {
    const checks = [
      { name: 'queue', ready: () => Promise.reject(new HubError('QUEUE_UNAVAILABLE')) },
      { name: 'storage', ready: async () => undefined },
    ];
    await using away = await openTestGateway({ readyChecks: checks });

    const response = await fetch(`${away.url}/readyz`);

    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      ready: false,
      parts: { cases: 'ready', grid: 'ready', queue: 'QUEUE_UNAVAILABLE', storage: 'ready' },
    });
    await expect(away.gateway.ready()).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });

  it('is 200 when every part is', async () => {
    expect((await fetch(`${gateway.url}/readyz`)).status).toBe(200);
    expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
  });
});

describe('a gateway that stops', () => {
  it('finishes what runs, tells others to come again, and is gone soon', async () => {
    const stopping = await openTestGateway();
    const running = stopping.ask({ query: '{ slow(ms: 2000) }' });
    await until(() => stopping.county.callers.length === 1);

    const started = Date.now();
    const closed = stopping.gateway.close();
    const other = await stopping.ask({ query: '{ whoami }' });

    expect([other.status, other.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await running).body).toEqual({ data: { slow: 'done' } });
    await closed;
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});

describe('pages', () => {
  it('of GraphiQL are made of our own files only', async () => {
    const html = await fetch(`${gateway.url}/graphiql`).then((response) => response.text());
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '');

    expect(files.filter((url) => !url.startsWith('/') && url !== 'data:,')).toEqual([]);
    const statuses = files
      .filter((url) => url.startsWith('/'))
      .map(async (url) => (await fetch(gateway.url + url)).status);
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([200]));
    const script = readFileSync(repositoryPath('gateway', 'pages', 'page.js'), 'utf8');
    expect(script).not.toMatch(/https?:\/\//);
  });

  it('of GraphiQL open with examples that the county’s graph takes', () => {
    const { schema } = plannedSchema(readSupergraph());
    const examples = JSON.parse(readFileSync(repositoryPath('gateway', 'pages', 'examples.json'), 'utf8'));

    const faults = examples.flatMap(({ query }: { query: string }) => validate(schema, parse(query)));

    expect(faults.map(String)).toEqual([]);
    expect(examples).toHaveLength(5);
  });

  it('hand demo tokens to this machine only', async () => {
    const token = { label: '信访局工作人员', role: 'officer' as const, token: 'x.y.z' };
    await using demo = await openTestGateway({ demoTokens: async () => [token] });
    const get = async (headers: Record<string, string>) => (await fetch(`${demo.url}/demo/tokens`, { headers })).status;

    expect(await fetch(`${demo.url}/demo/tokens`).then((response) => response.json())).toEqual([token]);
    expect(await get({ 'x-forwarded-for': '203.0.113.9' })).toBe(404);
    expect(await get({ 'sec-fetch-site': 'cross-site' })).toBe(404);
    expect((await fetch(`${gateway.url}/demo/tokens`)).status).toBe(404);
  });
});

const VIEWER = { subject: 'x', roles: ['officer' as const], unitCode: null, areaCode: null };

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const codeOf = ({ errors }: GraphqlAnswer): unknown => errors?.[0]?.extensions['code'];
const b64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The old trick of a verifier that lets the token choose its algorithm. */
async function signedWithPublicKey(): Promise<string> {
  const { keys } = gateway.dependencies;
  return new SignJWT({ roles: ['officer'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('x')
    .setIssuer('urn:petition-hub:issuer')
    .setAudience('petition-hub')
    .setExpirationTime('1h')
    .sign(Buffer.from(String((keys as unknown as { issuer: { x: string } }).issuer.x), 'base64url'));
}
