import { randomBytes } from 'node:crypto';

/** A fresh signing secret: `whsec_` and 32 random bytes in base64. */
export function newHotlineSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
