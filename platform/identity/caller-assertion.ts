import { createHash } from 'node:crypto';
import { importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { HubError } from '../errors/hub-error.js';
import { type Viewer, viewerSchema } from './viewer.js';

/** What the gateway says of a request to the subgraph it sends it to. */
export interface Caller {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Keyed hash of the client's network address, for limits on tries. */
  readonly client: string;
  /** What the client calls its operation, or the root fields of one without a name; absent where nobody said. */
  readonly operation?: string;
}

export const ASSERTION_HEADER = 'x-hub-caller';
const ISSUER = 'urn:petition-hub:gateway';
/** An assertion is good for one request, made now. Seconds. */
const TTL_SECONDS = 30;

export type SignAssertion = (audience: string, body: Uint8Array, caller: Caller) => Promise<string>;
/** @throws HubError CALLER_NOT_GATEWAY when missing, altered, stale, used before, or meant for another body or part */
export type VerifyAssertion = (assertion: string | undefined, body: Uint8Array) => Promise<Caller>;

/** Signs with the gateway's key: viewer, audience and the SHA-256 of the exact body. */
export async function assertionSigner(privateJwk: JWK): Promise<SignAssertion> {
  const key = await importJWK(privateJwk, 'EdDSA');
  return (audience, body, { viewer, requestId, client, operation = '' }) =>
    new SignJWT({ viewer, rid: requestId, cl: client, op: operation, bh: hashOf(body) })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setJti(uuidv7())
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1_000) + TTL_SECONDS)
      .sign(key);
}

export async function assertionVerifier(gatewayJwk: JWK, audience: string): Promise<VerifyAssertion> {
  const { d: _private, ...publicJwk } = gatewayJwk;
  const key = await importJWK(publicJwk, 'EdDSA');
  const seen = new Map<string, number>();

  return async (assertion, body) => {
    if (assertion === undefined) throw new HubError('CALLER_NOT_GATEWAY');
    try {
      const { payload } = await jwtVerify(assertion, key, {
        algorithms: ['EdDSA'],
        issuer: ISSUER,
        audience,
        requiredClaims: ['exp', 'jti', 'bh'],
      });
      forgetExpired(seen);
      const id = String(payload.jti);
      if (seen.has(id)) throw new Error('used before');
      if (payload['bh'] !== hashOf(body)) throw new Error('meant for another body');
      seen.set(id, (payload.exp ?? 0) * 1_000);
      return {
        viewer: viewerSchema.parse(payload['viewer']),
        requestId: String(payload['rid']),
        client: String(payload['cl']),
        operation: String(payload['op'] ?? ''),
      };
    } catch (error) {
      throw new HubError('CALLER_NOT_GATEWAY', {}, { cause: error });
    }
  };
}

const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('base64url');

/** Entries stand in the order in which they expire, so only the oldest are looked at. */
function forgetExpired(seen: Map<string, number>): void {
  const now = Date.now();
  for (const [id, expiresAt] of seen) {
    if (expiresAt > now) return;
    seen.delete(id);
  }
}
