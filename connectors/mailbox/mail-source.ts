import type { ImapFlow } from 'imapflow';
import type { ListedMail } from './list-mail.js';
import { stubMail } from './stub-mail.js';

/** Larger mails are fetched in pieces of this size, so that a line that is cut now and then brings them in the end. */
const PIECE_BYTES = 512 * 1_024;
/** After so many failures without a byte more, only the headers are asked for; after twice as many, nothing. */
const TRIES = 5;

/** One mail that is hard to get: what came before the line was cut, and how often that happened. */
export interface Struggle {
  uid: number;
  pieces: Buffer[];
  failures: number;
}

export const newStruggle = (): Struggle => ({ uid: 0, pieces: [], failures: 0 });

export interface MailSource {
  readonly client: ImapFlow;
  readonly uidValidity: string;
  readonly maxBytes: number;
  readonly struggle: Struggle;
}

/**
 * The bytes of one mail by BODY.PEEK, which sets no flag. A mail that is too large, or that the server cannot give out
 * however often it is asked, comes as a stub: it must not keep the others waiting.
 *
 * @returns null when the mail is no longer there
 */
export async function fetchSource(source: MailSource, mail: ListedMail): Promise<Buffer | null> {
  const { struggle, client, maxBytes } = source;
  if (struggle.uid !== mail.uid) Object.assign(struggle, { ...newStruggle(), uid: mail.uid });
  const held = struggle.pieces.length;
  try {
    if (struggle.failures >= TRIES * 2) return stubOf(source, mail, Buffer.alloc(0));
    if (mail.size <= maxBytes && struggle.failures < TRIES) return await wholeOf(client, mail, struggle.pieces);
    const found = await client.fetchOne(String(mail.uid), { headers: true }, { uid: true });
    return found ? stubOf(source, mail, found.headers ?? Buffer.alloc(0)) : await assertGone(client, mail.uid);
  } catch (error) {
    struggle.failures = struggle.pieces.length > held ? 0 : struggle.failures + 1;
    throw error;
  }
}

const stubOf = ({ uidValidity }: MailSource, { uid, size }: ListedMail, header: Buffer): Buffer =>
  stubMail(header, { uidValidity, uid, bytes: size });

async function wholeOf(client: ImapFlow, { uid, size }: ListedMail, pieces: Buffer[]): Promise<Buffer | null> {
  let start = pieces.reduce((total, piece) => total + piece.length, 0);
  do {
    const found = await client.fetchOne(String(uid), { source: { start, maxLength: PIECE_BYTES } }, { uid: true });
    if (!found) return assertGone(client, uid);
    const piece = found.source ?? Buffer.alloc(0);
    pieces.push(piece);
    start += piece.length;
    // RFC822.SIZE is what the server thinks; what it gives out decides.
    if (piece.length < PIECE_BYTES) break;
  } while (start < size);
  return Buffer.concat(pieces);
}

/**
 * The client answers "nothing" for a mail that was deleted meanwhile, and also when the line was cut: only the server's
 * own word that there is no such mail counts.
 *
 * @throws Error when there is, or nobody can tell
 */
async function assertGone(client: ImapFlow, uid: number): Promise<null> {
  const found = await client.search({ uid: String(uid) }, { uid: true });
  if (!client.usable || !Array.isArray(found) || found.includes(uid)) throw new Error('a mail did not come');
  return null;
}
