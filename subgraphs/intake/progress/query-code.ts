import { createHmac, createSecretKey } from 'node:crypto';
import { base32 } from './base32.rules.js';

/** What a petitioner follows a petition by: 12 characters, 60 bits, from the id and a key that only the hub has. */
export type QueryCodeOf = (submissionId: string) => string;

export function createQueryCode(keyBase64: string): QueryCodeOf {
  const key = createSecretKey(keyBase64, 'base64');
  return (submissionId) => base32(createHmac('sha256', key).update(submissionId).digest(), 12);
}
