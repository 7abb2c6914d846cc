import { WebSocket } from 'ws';
import { openTestGateway, type TestGateway, UNIT } from './open-test-gateway.js';

const PROTOCOL = 'graphql-transport-ws';
const INIT = { type: 'connection_init' };
const subscribe = (id: string, query: string) => ({ id, type: 'subscribe', payload: { query } });

describe('a WebSocket', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await openTestGateway();
  });
  afterEach(async () => {
    expect((await gateway.ask({ query: '{ whoami }' })).status).toBe(200);
  });
  afterAll(() => gateway[Symbol.asyncDispose]());

  it('carries queries and mutations too, through the same door', async () => {
    const heard = await talk(
      gateway,
      [
        INIT,
        subscribe('1', '{ whoami }'),
        subscribe('2', 'mutation { petition(title: "t") }'),
        subscribe('3', '{ nope }'),
      ],
      7,
    );

    expect(heard.filter(({ type }) => type === 'next').map(({ payload }) => payload)).toEqual([
      { data: { whoami: 'anonymous' } },
      {
        data: { petition: null },
        errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'FIELD_MISSING' }) })],
      },
      { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'DOCUMENT_INVALID' }) })] },
    ]);
  });

  it('refuses a costly operation like any other transport', async () => {
    const bomb =
      '{ cases(first: 100) { nodes { related(first: 100) { nodes { related(first: 100) { nodes { id } } } } } } }';

    const heard = await talk(gateway, [INIT, subscribe('1', bomb)], 2);

    expect(JSON.stringify(heard)).toContain('QUERY_TOO_COSTLY');
  });

  it('answers in the language of the page that opened it', async () => {
    const heard = await talk(
      gateway,
      [INIT, subscribe('1', `subscription { caseChanged(unit: "${UNIT}") { cursor } }`)],
      2,
      {
        'accept-language': 'en',
      },
    );

    expect(JSON.stringify(heard)).toContain('No valid token.');
  });

  it.each([
    ['a token that is none', [{ type: 'connection_init', payload: { authorization: 'Bearer nonsense' } }], 4401],
    ['an operation before it has said who it is', [subscribe('1', '{ whoami }')], 4401],
    ['two beginnings', [INIT, INIT], 4429],
    ['the same id twice', [INIT, subscribe('1', '{ slow(ms: 300) }'), subscribe('1', '{ slow(ms: 300) }')], 4409],
    ['what is no message', ['{"type":'], 4400],
    ['a message without end', [`"${'x'.repeat(1_100_000)}"`], 1009],
    ['silence', [], 4408],
  ])('is closed for %s', async (_, messages, code) => {
    expect(await closeCode(gateway, messages)).toBe(code);
  });

  it.each([
    ['of another origin', '/graphql', { origin: 'https://evil.example' }, 403],
    ['elsewhere', '/queues', {}, 404],
  ])('is not opened %s', async (_, path, headers, status) => {
    const socket = new WebSocket(gateway.url.replace('http', 'ws') + path, PROTOCOL, { headers });

    expect(
      await new Promise((resolve) =>
        socket.on('unexpected-response', (_request, answer) => resolve(answer.statusCode)),
      ),
    ).toBe(status);
  });
});

interface Message {
  readonly type: string;
  readonly payload?: unknown;
}

const open = ({ url }: TestGateway, headers = {}): WebSocket =>
  new WebSocket(`${url.replace('http', 'ws')}/graphql`, PROTOCOL, { headers });

/** Says all of it, and listens for so many messages. */
function talk(gateway: TestGateway, messages: readonly Message[], count: number, headers = {}): Promise<Message[]> {
  const socket = open(gateway, headers);
  const heard: Message[] = [];
  return new Promise((resolve) => {
    socket.on('message', (data) => {
      heard.push(JSON.parse(String(data)));
      if (heard.length === 1) for (const message of messages.slice(1)) socket.send(JSON.stringify(message));
      if (heard.length < count) return;
      socket.close();
      resolve(
        heard.sort((one, other) =>
          String((one as { id?: string }).id).localeCompare(String((other as { id?: string }).id)),
        ),
      );
    });
    socket.on('open', () => socket.send(JSON.stringify(messages[0])));
  });
}

function closeCode(gateway: TestGateway, messages: readonly (Message | string)[]): Promise<number> {
  const socket = open(gateway);
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    const send = (message: Message | string) =>
      socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    socket.on('open', () => messages.slice(0, 1).forEach(send));
    socket.once('message', () => messages.slice(1).forEach(send));
    socket.on('close', resolve);
  });
}
