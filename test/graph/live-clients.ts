import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { GraphqlAnswer } from './open-test-gateway.js';

export interface Listening {
  readonly answers: GraphqlAnswer[];
  /** Resolves when the stream has ended. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface LiveRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Both transports by one shape, so that every promise is shown on both. */
export interface LiveTransport {
  readonly name: string;
  listen(url: string, request: LiveRequest, token?: string): Listening;
}

export const overWebSocket: LiveTransport = {
  name: 'WebSocket',
  listen: (url, request, token) => {
    const client = socketClient(url, token);
    const answers: GraphqlAnswer[] = [];
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const unsubscribe = client.subscribe(
      { query: request.query, variables: { ...request.variables } },
      { next: (answer) => void answers.push(answer as GraphqlAnswer), error: () => resolve(), complete: resolve },
    );
    const stop = async (): Promise<void> => {
      unsubscribe();
      await ended;
      await client.dispose();
    };
    return { answers, ended, stop };
  },
};

export const overEventStream: LiveTransport = {
  name: 'SSE',
  listen: (url, request, token) => {
    const answers: GraphqlAnswer[] = [];
    const abort = new AbortController();
    const ended = readEvents(url, request, token, abort.signal, answers).catch(() => undefined);
    return {
      answers,
      ended,
      stop: async () => {
        abort.abort();
        await ended;
      },
    };
  },
};

export function socketClient(url: string, token?: string): Client {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
}

async function readEvents(
  url: string,
  request: LiveRequest,
  token: string | undefined,
  signal: AbortSignal,
  answers: GraphqlAnswer[],
): Promise<void> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...authorization },
    body: JSON.stringify(request),
    signal,
  });
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^event: next\ndata: (.*)$/s.exec(event)?.[1];
      if (data !== undefined) answers.push(JSON.parse(data));
    }
  }
}
