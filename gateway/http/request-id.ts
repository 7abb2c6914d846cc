import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Tells this process's requests from those of all others; drawing anew for each would cost more than answering some. */
const PROCESS = randomBytes(9).toString('base64url');
let requests = 0;

/** The sender's `x-request-id` where it is a plain word, else one of our own. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  if (typeof given === 'string' && /^[\w.-]{1,64}$/.test(given)) return given;
  requests++;
  return `${PROCESS}-${requests.toString(36)}`;
}
