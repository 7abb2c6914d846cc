import { randomBytes, timingSafeEqual } from 'node:crypto';
import { pushSignature } from './sign-push.js';

/** Standard Webhooks 1.0.0 leaves the tolerance open; its libraries take five minutes. */
export const PUSH_TOLERANCE_SECONDS = 300;

/** Why a push is refused. Counted and logged; its sender hears the same 401 for all of them. */
export type PushRefusal = 'malformed' | 'signature' | 'stale' | 'reused';

export type PushVerdict =
  | { readonly isGenuine: true; readonly id: string }
  /** `skewSeconds` of a stale one: how far its clock is ahead of ours. */
  | { readonly isGenuine: false; readonly refusal: PushRefusal; readonly skewSeconds?: number };

/** No dot: it would shift the boundary between id, timestamp and body in what is signed. */
const ID = /^[A-Za-z0-9_-]{1,128}$/;
/** Digits only: the stock library reads `1614265330abc` as a number. */
const TIMESTAMP = /^[1-9][0-9]{8,10}$/;
const SIGNATURE = /^v1a?,[A-Za-z0-9+/]{43,128}={0,2}$/;
const MAX_SIGNATURES = 8;
/** Verifies nothing. A profile without secrets costs the same time as one with a wrong signature. */
const NOBODYS_SECRET = `whsec_${randomBytes(32).toString('base64')}`;

/**
 * Verifies a push strictly: every header of the right form, the signature over the exact bytes received.
 *
 * @param secrets all that are in force; none for a profile nobody has set up
 */
export function verifyPush(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: Uint8Array,
  secrets: readonly string[],
  now: Date,
): PushVerdict {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = String(headers['webhook-signature'] ?? '').split(' ');
  if (typeof id !== 'string' || !ID.test(id)) return refused('malformed');
  if (typeof timestamp !== 'string' || !TIMESTAMP.test(timestamp)) return refused('malformed');
  if (signatures.length > MAX_SIGNATURES || !signatures.every((each) => SIGNATURE.test(each))) {
    return refused('malformed');
  }

  const keys = secrets.length > 0 ? secrets : [NOBODYS_SECRET];
  const expected = keys.map((secret) => Buffer.from(`v1,${pushSignature(secret, id, timestamp, body)}`));
  const isSigned = expected.some((right) => signatures.some((given) => isSame(right, Buffer.from(given))));
  if (!isSigned) return refused('signature');

  const skewSeconds = Number(timestamp) - Math.floor(now.getTime() / 1_000);
  if (Math.abs(skewSeconds) > PUSH_TOLERANCE_SECONDS) return { ...refused('stale'), skewSeconds };
  return { isGenuine: true, id };
}

/** Compared as text: two texts that decode to the same bytes are two signatures. */
const isSame = (right: Buffer, given: Buffer): boolean =>
  right.length === given.length && timingSafeEqual(right, given);

const refused = (refusal: PushRefusal) => ({ isGenuine: false, refusal }) as const;
