import { createRemoteJWKSet, importJWK, type JWK, type JWTPayload, jwtVerify } from 'jose';
import { HubError } from '../errors/hub-error.js';
import { AUDIENCE, EMBEDDED_ISSUER } from './token-issuer.js';
import { ROLES, type Viewer, viewerSchema } from './viewer.js';

export interface VerifiedToken {
  readonly viewer: Viewer;
  /** Streams that the token opened end here. */
  readonly expiresAt: Date;
}

/** @throws HubError UNAUTHENTICATED whatever is wrong with the token */
export type TokenVerifier = (token: string) => Promise<VerifiedToken>;

/** Clocks of issuer and hub may differ by this much. Seconds. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** Verifies tokens of the embedded issuer. */
export async function embeddedVerifier(publicOrPrivateJwk: JWK): Promise<TokenVerifier> {
  const { d: _private, ...publicJwk } = publicOrPrivateJwk;
  const key = await importJWK(publicJwk, 'EdDSA');
  return (token) =>
    verified(() =>
      jwtVerify(token, key, {
        algorithms: ['EdDSA'],
        issuer: EMBEDDED_ISSUER,
        audience: AUDIENCE,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['sub', 'exp'],
      }),
    );
}

/** Verifies tokens of an OIDC issuer by its published keys (cached; an unknown kid asks at most every 30 s). */
export function oidcVerifier(issuer: string, audience: string, jwksUrl: string): TokenVerifier {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: 30_000, cacheMaxAge: 600_000 });
  return (token) =>
    verified(() =>
      jwtVerify(token, keys, {
        algorithms: ['EdDSA', 'ES256', 'RS256', 'PS256'],
        issuer,
        audience,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['sub', 'exp'],
      }),
    );
}

async function verified(verify: () => Promise<{ payload: JWTPayload }>): Promise<VerifiedToken> {
  let payload: JWTPayload;
  try {
    ({ payload } = await verify());
  } catch (error) {
    throw new HubError('UNAUTHENTICATED', {}, { cause: error });
  }
  const viewer = viewerSchema.safeParse({
    subject: payload.sub,
    roles: rolesOf(payload['roles']),
    unitCode: payload['unit'] ?? null,
    areaCode: payload['area'] ?? null,
  });
  if (!viewer.success) throw new HubError('UNAUTHENTICATED');
  return { viewer: viewer.data, expiresAt: new Date((payload.exp ?? 0) * 1_000) };
}

/** Roles that are not ours are the issuer's business and count for nothing here. */
function rolesOf(claim: unknown): unknown[] {
  const known: readonly string[] = ROLES;
  return Array.isArray(claim) ? claim.filter((role) => known.includes(role)) : [];
}
