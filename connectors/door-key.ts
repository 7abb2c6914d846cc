import { createHash } from 'node:crypto';
import { v7 as uuidV7 } from 'uuid';
import type { Registrar } from '../contracts/doors.js';

/** Who everybody is that has not signed in. */
const ANONYMOUS = 'anonymous';

/**
 * The external id of what came through a door: from the caller's own key, so that a retry is the same submission, or a
 * fresh one. A key counts for its caller only: two strangers who both chose `12345678` are two submissions.
 */
export function doorKey(idempotencyKey: string | null | undefined, { subject, client }: Registrar): string {
  if (!idempotencyKey) return uuidV7();
  const caller = subject === ANONYMOUS ? `client ${client}` : `subject ${subject}`;
  return `key-${hashOf(`${caller}\n${idempotencyKey}`)}`;
}

/**
 * Tells a retry from a key used again for something else. That would otherwise be taken for the first one and its
 * words be lost; so it becomes a submission of its own.
 */
export const doorVersion = (raw: Uint8Array): string => hashOf(raw).slice(0, 16);

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 32);
