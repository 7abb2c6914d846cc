import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import { type HttpDataSourceOptions, httpDataSource } from './http-data-source.js';

describe('a subgraph over HTTP', () => {
  it('answers with data and errors as the subgraph sent them', async () => {
    await using subgraph = await startSubgraph((_, response) =>
      json(response, { data: { case: null }, errors: [{ message: 'no', path: ['case'] }] }),
    );

    const answer = await subgraph.ask('{ case { id } }');

    expect(answer).toEqual({ data: { case: null }, errors: [{ message: 'no', path: ['case'] }] });
  });

  it('signs the exact bytes it sends', async () => {
    await using subgraph = await startSubgraph(
      (request, response, body) => json(response, { data: { same: request.headers['x-digest'] === sha256(body) } }),
      { headersFor: async ({ subgraph: name, body }) => ({ 'x-digest': sha256(body), 'x-name': name }) },
    );

    expect(await subgraph.ask('{ 信访 }')).toEqual({ data: { same: true } });
  });

  it('sends equal queries of one request once, and gives each its own copy', async () => {
    await using subgraph = await startSubgraph((_, response) => json(response, { data: { grid: { id: 'g1' } } }));
    const context = {};

    const [one, other] = await Promise.all([subgraph.ask('{ grid }', context), subgraph.ask('{ grid }', context)]);

    expect(subgraph.received()).toBe(1);
    expect(one).toEqual(other);
    expect(one?.data).not.toBe(other?.data);
  });

  it('does not share mutations, nor anything between requests, nor what has been answered', async () => {
    await using subgraph = await startSubgraph((_, response) => json(response, { data: {} }));
    const context = {};

    await Promise.all([subgraph.ask('mutation { a }', context), subgraph.ask('mutation { a }', context)]);
    await Promise.all([subgraph.ask('{ a }', context), subgraph.ask('{ a }', {})]);
    await subgraph.ask('{ a }', context);

    expect(subgraph.received()).toBe(5);
  });

  it('gives up at the deadline, also when the answer has begun', async () => {
    await using subgraph = await startSubgraph(
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":'),
      { deadlineMs: 60 },
    );

    await expect(subgraph.ask('{ a }')).rejects.toMatchObject(fault('SUBGRAPH_TIMEOUT'));
  });

  it('cuts an answer that grows too large', async () => {
    let closed = 0;
    await using subgraph = await startSubgraph(
      (_, response) => {
        response.on('close', () => closed++);
        response.writeHead(200, { 'content-type': 'application/json' });
        const write = () => response.destroyed || response.write('x'.repeat(1000), () => setImmediate(write));
        write();
      },
      { answerLimitBytes: 5_000 },
    );

    await expect(subgraph.ask('{ a }')).rejects.toMatchObject(fault('SUBGRAPH_UNAVAILABLE'));
    await until(() => closed === 1);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>secret</p>')],
    ['half an answer', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":')],
    ['a list', (response) => json(response, [])],
    ['no data and no errors', (response) => json(response, { data: undefined })],
    ['data that is a text', (response) => json(response, { data: 'secret' })],
    ['a fault of its own', (response) => response.writeHead(500).end('secret stack')],
    ['a closed connection', (response) => response.destroy()],
  ])('calls it unavailable when the subgraph sends %s, and quotes nothing', async (_, reply) => {
    await using subgraph = await startSubgraph((__, response) => reply(response));

    const error = await subgraph.ask('{ a }').catch((thrown: unknown) => thrown);

    expect(error).toMatchObject(fault('SUBGRAPH_UNAVAILABLE'));
    expect(JSON.stringify(error)).not.toMatch(/secret|127\.0\.0\.1|ECONN|socket/i);
  });

  it('leaves a failing subgraph alone, then tries again with one request', async () => {
    let isWell = false;
    await using subgraph = await startSubgraph(
      (_, response) => (isWell ? json(response, { data: {} }) : response.writeHead(503).end()),
      { breakAfter: 3, breakMs: 80 },
    );
    const outcome = () =>
      subgraph.ask('{ a }').then(
        () => 'answered',
        () => 'refused',
      );
    for (let attempt = 0; attempt < 6; attempt++) await outcome();
    expect(subgraph.received()).toBe(3);

    isWell = true;
    await until(async () => (await outcome()) === 'answered');

    expect(subgraph.received()).toBe(4);
    expect(await outcome()).toBe('answered');
  });
});

const fault = (code: string) => ({ constructor: GraphQLError, extensions: { code, service: 'cases' } });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const json = (response: ServerResponse, content: unknown) =>
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(content));

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 3_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('waited 3 s in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function startSubgraph(
  reply: (request: IncomingMessage, response: ServerResponse, body: Buffer) => void,
  options: Partial<HttpDataSourceOptions> = {},
) {
  let received = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received++;
    reply(request, response, Buffer.concat(chunks));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const source = httpDataSource({ name: 'cases', url: `http://127.0.0.1:${port}/graphql`, ...options });
  return {
    received: () => received,
    ask: (query: string, context: Record<string, unknown> = {}) =>
      source.process({
        kind: 'incoming operation',
        request: { query, variables: {} },
        context,
      } as unknown as GraphQLDataSourceProcessOptions),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await source.close();
    },
  };
}
