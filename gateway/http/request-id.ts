import type { IncomingMessage } from 'node:http';
import { v7 as uuidv7 } from 'uuid';

/** The sender's `x-request-id` where it is a plain word, else one of our own. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : uuidv7();
}
