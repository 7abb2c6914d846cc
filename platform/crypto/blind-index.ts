import { createHmac, createSecretKey } from 'node:crypto';

/** Finds an encrypted value by equality without opening it. The kind keeps a phone from matching an ID number. */
export type BlindIndex = (kind: string, value: string) => string;

/** HMAC-SHA-256 over kind and value, 24 bytes in base64url. The caller normalises the value first. */
export function createBlindIndex(keyBase64: string): BlindIndex {
  const key = createSecretKey(keyBase64, 'base64');
  return (kind, value) =>
    createHmac('sha256', key).update(`${kind}\n${value}`).digest().subarray(0, 24).toString('base64url');
}
