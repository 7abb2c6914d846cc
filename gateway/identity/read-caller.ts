import type { IncomingMessage } from 'node:http';
import { createBlindIndex } from '../../platform/crypto/blind-index.js';
import { HubError } from '../../platform/errors/hub-error.js';
import type { TokenVerifier } from '../../platform/identity/token-verifier.js';
import { ANONYMOUS } from '../../platform/identity/viewer.js';
import { BoundedCache } from '../execute/bounded-cache.js';
import { GatewayContext } from '../graph/gateway-context.js';
import { languageOf } from '../http/language-of.js';
import type { ClientAddress } from './client-address.js';

/** What a request tells of its sender, over HTTP or at the start of a WebSocket. */
export interface Arrival {
  readonly raw: IncomingMessage;
  readonly requestId: string;
}

const CLIENTS_KEPT = 5_000;

/** @throws HubError UNAUTHENTICATED when there is a token and it is no good */
export type ReadCaller = (arrival: Arrival, authorization?: string) => Promise<GatewayContext>;

/** @param verify null where tokens mean nothing (conformance runs) */
export function callerReader(
  verify: TokenVerifier | null,
  addressOf: ClientAddress,
  blindIndexKey: string,
): ReadCaller {
  const clientOf = clientHash(blindIndexKey);
  return async ({ raw, requestId }, authorization = raw.headers.authorization) => {
    const client = clientOf(addressOf(raw));
    const language = languageOf(raw.headers['accept-language']);
    if (!verify || authorization === undefined) {
      return new GatewayContext({ viewer: ANONYMOUS, requestId, client }, language, null);
    }
    const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1];
    if (token === undefined) throw new HubError('UNAUTHENTICATED');
    const { viewer, expiresAt } = await verify(token);
    return new GatewayContext({ viewer, requestId, client }, language, expiresAt);
  };
}

/** Clients come again and again: their hashes are remembered, which costs less than to make them. */
function clientHash(blindIndexKey: string): (address: string) => string {
  const hash = createBlindIndex(blindIndexKey);
  const known = new BoundedCache<string, string>(CLIENTS_KEPT);
  return (address) => {
    const before = known.get(address);
    if (before !== undefined) return before;
    const made = hash('client', address);
    known.set(address, made);
    return made;
  };
}
