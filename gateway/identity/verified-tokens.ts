import { createHash } from 'node:crypto';
import type { TokenVerifier, VerifiedToken } from '../../platform/identity/token-verifier.js';
import { BoundedCache } from '../execute/bounded-cache.js';

/** A token withdrawn by its issuer is seen again after at most this long. Milliseconds. */
const BELIEVED_MS = 60_000;
const TOKENS_KEPT = 5_000;

/** A verifier that does not check the same signature at every request. Kept by hash, so no token lies in memory. */
export function rememberingVerifier(verify: TokenVerifier): TokenVerifier {
  const known = new BoundedCache<string, { token: VerifiedToken; until: number }>(TOKENS_KEPT);
  return async (text) => {
    const key = createHash('sha256').update(text).digest('base64url');
    const remembered = known.get(key);
    if (remembered && Date.now() < remembered.until) return remembered.token;
    const token = await verify(text);
    known.set(key, { token, until: Math.min(Date.now() + BELIEVED_MS, token.expiresAt.getTime()) });
    return token;
  };
}
