import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { graphql } from 'graphql';
import { decodeJwt } from 'jose';
import { newKeyRing } from '../../platform/crypto/key-ring.js';
import type { SubgraphPart } from '../../platform/graphql/subgraph-part.js';
import { subgraphRoutes } from '../../platform/graphql/subgraph-server.js';
import {
  ASSERTION_HEADER,
  assertionSigner,
  assertionVerifier,
  type Caller,
} from '../../platform/identity/caller-assertion.js';
import { ANONYMOUS } from '../../platform/identity/viewer.js';
import { createLogger } from '../../platform/log/logger.js';
import { openTestGateway } from './open-test-gateway.js';
import { smallCounty } from './small-county.js';

const QUESTIONS = [
  {
    query: '{ cases(first: 5) { nodes { id title cell { id name } related(first: 2) { nodes { cell { name } } } } } }',
  },
  {
    query:
      'query($id: ID!) { case(id: $id) { ...C } cell(id: "g1") { name } } fragment C on Case { title cell { name } }',
    variables: { id: 'c9' },
  },
  { query: '{ fails whoami }' },
  { query: 'mutation { petition(title: "t") }' },
  { query: '{ case(id: "c1") { cell { name @skip(if: true) id } } }' },
  { query: '{ cases(first: 1) { nodes { __typename cell { __typename name } } } }' },
];

describe('subgraphs over HTTP', () => {
  it('answer every question as they do in the gateway’s process', async () => {
    await using remote = await openRemote();
    await using local = await openTestGateway();

    for (const question of QUESTIONS) {
      const [there, here] = await Promise.all([remote.gateway.ask(question), local.ask(question)]);
      expect({ question, ...there.body }).toEqual({ question, ...here.body });
    }
  });

  it('hear who asks from the gateway', async () => {
    await using remote = await openRemote();

    const { body } = await remote.gateway.ask(
      { query: '{ whoami }' },
      { authorization: `Bearer ${await remote.gateway.token('clerk')}` },
    );

    expect(body.data).toEqual({ whoami: 'test-clerk' });
  });

  it('leave the rest of the page standing when one of them is away', async () => {
    await using remote = await openRemote();
    await remote.stop('grid');

    const { status, body } = await remote.gateway.ask({ query: '{ case(id: "c1") { title cell { id name } } }' });

    expect(status).toBe(200);
    expect(body).toEqual({
      data: { case: { title: '信访事项 c1', cell: { id: 'g-c1', name: null } } },
      errors: [
        {
          message: '部分数据暂不可用。',
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'grid', retryable: true },
        },
      ],
    });
  });
});

describe('foreign subgraphs', () => {
  it('are served to anybody where that is set, at exactly the addresses that are given', async () => {
    await using foreign = await openForeign();
    const none = { cases: null, grid: null, bus: null };
    await using gateway = await openTestGateway({ isOpenToAll: true, parts: foreign.parts, ...none });

    const { body } = await gateway.ask(
      { query: '{ case(id: "c1") { title cell { name } } }' },
      { authorization: 'Bearer of-no-meaning' },
    );
    const ready = await fetch(`${gateway.url}/readyz`);

    expect(body).toEqual({ data: { case: { title: '信访事项 c1', cell: { name: '网格 g-c1' } } } });
    expect(ready.status).toBe(200);
    expect(foreign.headers().filter((name) => name.startsWith('x-hub'))).toEqual([]);
  });
});

describe('a subgraph called past the gateway', () => {
  it('answers its gateway once, and refuses everybody else', async () => {
    await using remote = await openRemote();
    const { sign, call, url } = remote;
    const body = Buffer.from(JSON.stringify({ query: '{ whoami }' }));
    const good = await sign('cases', body, CALLER);
    const stranger = await assertionSigner((await newKeyRing()).gateway);
    const [head, claims, signature] = good.split('.');
    const altered = Buffer.from(
      JSON.stringify({ ...decodeJwt(good), viewer: { ...ANONYMOUS, roles: ['officer'] } }),
    ).toString('base64url');

    const answers = {
      'signed by the gateway': await call(url('cases'), body, good),
      missing: await call(url('cases'), body),
      'used before': await call(url('cases'), body, good),
      altered: await call(url('cases'), body, [head, altered, signature].join('.')),
      'for another subgraph': await call(url('cases'), body, await sign('grid', body, CALLER)),
      'for another body': await call(
        url('cases'),
        Buffer.from('{"query":"{ fails }"}'),
        await sign('cases', body, CALLER),
      ),
      'signed by a stranger': await call(url('cases'), body, await stranger('cases', body, CALLER)),
      unsigned: await call(url('cases'), body, `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`),
      'a client’s own token': await call(url('cases'), body, await remote.gateway.token('officer')),
    };

    const { 'signed by the gateway': first, ...others } = answers;
    expect(first).toEqual([200, undefined]);
    expect(new Set(Object.values(others).map(String))).toEqual(new Set(['401,CALLER_NOT_GATEWAY']));
  });

  it('refuses a word that has grown stale', async () => {
    await using remote = await openRemote();
    const body = Buffer.from(JSON.stringify({ query: '{ whoami }' }));
    const real = Date.now;
    Date.now = () => real() - 60_000;
    const stale = await remote.sign('cases', body, CALLER).finally(() => {
      Date.now = real;
    });

    expect(await remote.call(remote.url('cases'), body, stale)).toEqual([401, 'CALLER_NOT_GATEWAY']);
  });
});

const CALLER: Caller = { viewer: ANONYMOUS, requestId: 'r1', client: 'c1' };

async function openRemote() {
  const keys = await newKeyRing();
  const log = createLogger('silent');
  const servers = new Map<string, FastifyInstance>();
  for (const [name, part] of Object.entries(smallCounty().parts)) {
    const whole = { ...part, port: {}, portDefinition: {} } as unknown as SubgraphPart;
    const server = Fastify();
    await server.register(subgraphRoutes(whole, await assertionVerifier(keys.gateway, name), log), {
      prefix: `/${name}`,
    });
    await server.listen({ port: 0, host: '127.0.0.1' });
    servers.set(name, server);
  }
  const url = (name: string): string => {
    const address = servers.get(name)?.server.address() as AddressInfo | undefined;
    return `http://127.0.0.1:${address?.port}/${name}`;
  };
  const gateway = await openTestGateway({ keys, parts: { cases: { url: url('cases') }, grid: { url: url('grid') } } });
  const stop = async (name: string): Promise<void> => {
    servers.get(name)?.server.closeAllConnections();
    await servers.get(name)?.close();
  };
  return {
    gateway,
    url,
    stop,
    sign: await assertionSigner(keys.gateway),
    call: async (base: string, body: Buffer, assertion?: string): Promise<[number, unknown]> => {
      const headers = {
        'content-type': 'application/json',
        ...(assertion === undefined ? {} : { [ASSERTION_HEADER]: assertion }),
      };
      const response = await fetch(`${base}/graphql`, { method: 'POST', headers, body: new Uint8Array(body) });
      const { code } = (await response.json()) as { code?: string };
      return [response.status, code];
    },
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await Promise.all([...servers.keys()].map(stop));
    },
  };
}

/** The small county as somebody else would serve it: at the root of a port, to whoever asks. */
async function openForeign() {
  const seen = new Set<string>();
  const servers: FastifyInstance[] = [];
  const parts: Record<string, { url: string }> = {};
  for (const [name, { graph }] of Object.entries(smallCounty().parts)) {
    const server = Fastify();
    server.post('/', async ({ body, headers }) => {
      for (const header of Object.keys(headers)) seen.add(header);
      const { query, variables } = body as { query: string; variables?: Record<string, unknown> };
      return graphql({ schema: graph.schema, source: query, variableValues: variables ?? {}, contextValue: {} });
    });
    parts[name] = { url: `${await server.listen({ port: 0, host: '127.0.0.1' })}/` };
    servers.push(server);
  }
  return {
    parts,
    headers: () => [...seen],
    [Symbol.asyncDispose]: async () => void (await Promise.all(servers.map((server) => server.close()))),
  };
}
