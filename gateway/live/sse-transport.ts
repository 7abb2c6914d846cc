import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { HubError } from '../../platform/errors/hub-error.js';
import type { IsOriginAllowed } from '../http/allowed-origins.js';
import { sendGraphqlProblem } from '../http/send-graphql-problem.js';
import type { ReadCaller } from '../identity/read-caller.js';
import { MAX_BODY_BYTES } from '../limits/limits.js';
import { performOperation, type StreamEngine } from './perform-operation.js';

/** A comment line keeps proxies from closing a quiet stream. Milliseconds. */
const HEARTBEAT_MS = 12_000;

export interface SseTransport {
  readonly engine: StreamEngine;
  readonly readCaller: ReadCaller;
  readonly isOriginAllowed: IsOriginAllowed;
}

/**
 * GraphQL over SSE, "distinct connections mode" (graphql-sse's PROTOCOL.md), at `POST /graphql/stream`. Written here
 * because that library's server puts every event into a queue of its own without bound, and opens streams to whoever asks:
 * this one takes the next event when the last has left.
 */
export async function serveEventStreams(app: FastifyInstance, transport: SseTransport): Promise<void> {
  const { engine, readCaller, isOriginAllowed } = transport;
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => sendGraphqlProblem(request, reply, error));
    scope.post('/graphql/stream', { bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
      if (!isOriginAllowed(request.headers.origin, request.headers.host)) throw new HubError('FORBIDDEN');
      const context = await readCaller({ raw: request.raw, requestId: request.id });
      const answers = await performOperation(engine, request.body, context);
      await sendEvents(request, reply, Symbol.asyncIterator in answers ? answers : single(answers));
    });
  });
}

async function sendEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  answers: AsyncIterable<FormattedExecutionResult>,
): Promise<void> {
  const iterator = answers[Symbol.asyncIterator]();
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...plainHeaders(reply),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
    'x-request-id': request.id,
  });
  raw.once('close', () => void iterator.return?.());
  raw.write(':\n\n');
  const heartbeat = setInterval(() => raw.write(':\n\n'), HEARTBEAT_MS);
  try {
    for (let answer = await iterator.next(); !answer.done; answer = await iterator.next()) {
      if (!(await written(reply, `event: next\ndata: ${JSON.stringify(answer.value)}\n\n`))) return;
    }
    await written(reply, 'event: complete\ndata: \n\n');
  } finally {
    clearInterval(heartbeat);
    await iterator.return?.();
    raw.end();
  }
}

/**
 * True once the bytes have left for the network: a reader that does not read holds only its own stream. Node forgets the
 * callback of a write whose connection closes under it, so that is listened for too.
 */
function written({ raw }: FastifyReply, text: string): Promise<boolean> {
  if (!raw.writable || raw.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    const gone = (): void => resolve(false);
    raw.once('close', gone);
    raw.write(text, (error) => {
      raw.off('close', gone);
      resolve(!error);
    });
  });
}

const plainHeaders = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));

async function* single(answer: FormattedExecutionResult): AsyncGenerator<FormattedExecutionResult> {
  yield answer;
}
