import { createClient } from 'graphql-ws';
import { signPush } from '../../connectors/hotline/sign-push.js';
import { readKeyRing } from '../../platform/crypto/key-ring.js';
import { mintToken } from '../../platform/identity/token-issuer.js';
import type { Role, Viewer } from '../../platform/identity/viewer.js';

export interface GraphAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what its own document asked for
  readonly data: any;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly status: number;
}

/** What a test does to a running hub: only what anybody outside could do, with tokens of its embedded issuer. */
export interface HubClient {
  readonly url: string;
  token(role: Role, codes?: { unit?: string; area?: string }, ttlSeconds?: number): Promise<string>;
  ask(document: string, variables?: object, token?: string): Promise<GraphAnswer>;
  /** A push signed as the platform of `profile` would sign it. */
  push(profile: string, body: string | Uint8Array, options?: PushOptions): Promise<Response>;
  /** Collects what a subscription brings until `stop`. */
  listen(document: string, variables: object, token: string): Heard;
}

export interface PushOptions {
  readonly id?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly secret?: string;
  readonly contentType?: string;
}

export interface Heard {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what its own document asked for
  readonly items: any[];
  readonly faults: unknown[];
  /** Resolves when the hub has accepted the connection. */
  readonly open: Promise<void>;
  stop(): void;
}

export function hubClient(url: string, keysFile: string, secrets: Readonly<Record<string, string>>): HubClient {
  const client: HubClient = {
    url,
    token: async (
      role,
      { unit = null, area = null }: { unit?: string | null; area?: string | null } = {},
      ttl = 600,
    ) => {
      const viewer: Viewer = { subject: `test-${role}`, roles: [role], unitCode: unit, areaCode: area };
      return mintToken(readKeyRing(keysFile).issuer, viewer, ttl);
    },
    ask: async (query, variables = {}, token) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as GraphAnswer;
      return { data, ...(errors ? { errors } : {}), status: response.status };
    },
    push: async (profile, body, options = {}) => {
      const secret = options.secret ?? secrets[profile] ?? 'whsec_bm9uZQ==';
      const timestamp = options.timestamp ?? Math.floor(Date.now() / 1_000);
      const id = options.id ?? `msg_${Math.random().toString(36).slice(2)}`;
      return fetch(`${url}/connectors/hotline/${profile}`, {
        method: 'POST',
        headers: {
          'content-type': options.contentType ?? 'application/json',
          ...signPush(secret, id, timestamp, body),
        },
        body: body as Uint8Array<ArrayBuffer> | string,
      });
    },
    listen: (query, variables, token) => {
      const socket = createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        connectionParams: { authorization: `Bearer ${token}` },
        retryAttempts: 0,
      });
      const open = new Promise<void>((resolve) => {
        socket.on('connected', () => resolve());
      });
      const heard: Heard = { items: [], faults: [], open, stop: () => void socket.dispose() };
      socket.subscribe(
        { query, variables: variables as Record<string, unknown> },
        {
          next: (answer) => {
            if (answer.errors) heard.faults.push(...answer.errors);
            if (answer.data) heard.items.push(answer.data);
          },
          error: (fault) => heard.faults.push(fault),
          complete: () => undefined,
        },
      );
      return heard;
    },
  };
  return client;
}
