import { importJWK, type JWK, SignJWT } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from './viewer.js';

export const EMBEDDED_ISSUER = 'urn:petition-hub:issuer';
export const AUDIENCE = 'petition-hub';

/** How long a token of the embedded issuer lives unless told otherwise. Seconds. */
const DEFAULT_TTL_SECONDS = 12 * 3_600;

/** Mints tokens of the embedded issuer (EdDSA): for demos, tests and machines of a county without an OIDC issuer. */
export async function mintToken(
  privateJwk: JWK,
  viewer: Viewer,
  ttlSeconds: number = DEFAULT_TTL_SECONDS,
): Promise<string> {
  const key = await importJWK(privateJwk, 'EdDSA');
  return new SignJWT({
    roles: viewer.roles,
    ...(viewer.unitCode === null ? {} : { unit: viewer.unitCode }),
    ...(viewer.areaCode === null ? {} : { area: viewer.areaCode }),
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
    .setSubject(viewer.subject)
    .setIssuer(EMBEDDED_ISSUER)
    .setAudience(AUDIENCE)
    .setJti(uuidv7())
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1_000) + ttlSeconds)
    .sign(key);
}
