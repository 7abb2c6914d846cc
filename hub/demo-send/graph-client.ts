import { createClient } from 'graphql-ws';
import { HubError } from '../../platform/errors/hub-error.js';

/** The running hub's graph, asked as anybody outside would. */
export interface GraphClient {
  ask<Data>(query: string, variables: object, token?: string): Promise<Data>;
  /** Calls `heard` for each item until the client is closed. */
  subscribe<Data>(query: string, variables: object, token: string, heard: (data: Data) => void): void;
  close(): void;
}

export function graphClient(url: string): GraphClient {
  const sockets: { dispose(): void | Promise<void> }[] = [];
  return {
    ask: async <Data>(query: string, variables: object, token?: string) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data?: Data; errors?: { extensions: { code: string } }[] };
      if (answer.errors?.[0] || !answer.data) {
        throw new HubError('BAD_USER_INPUT', { answered: answer.errors?.[0]?.extensions.code ?? response.status });
      }
      return answer.data;
    },
    subscribe: <Data>(query: string, variables: object, token: string, heard: (data: Data) => void) => {
      const socket = createClient({
        url: `${url.replace(/^http/, 'ws')}/graphql`,
        connectionParams: { authorization: `Bearer ${token}` },
      });
      sockets.push(socket);
      socket.subscribe(
        { query, variables: variables as Record<string, unknown> },
        {
          next: ({ data }) => {
            if (data) heard(data as Data);
          },
          error: () => undefined,
          complete: () => undefined,
        },
      );
    },
    close: () => {
      for (const socket of sockets) void socket.dispose();
    },
  };
}
