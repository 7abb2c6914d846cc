import type { ImapFlow } from 'imapflow';

export interface ListedMail {
  readonly uid: number;
  /** RFC822.SIZE in bytes, as the server says. */
  readonly size: number;
  /** INTERNALDATE, never in the future. */
  readonly receivedAt: Date;
}

/** Committed together: one wait for the disk. */
const BATCH_MAILS = 25;
const BATCH_BYTES = 8 * 1_024 * 1_024;

/** The mails behind `uid`, oldest first, of the folder that is open. */
export async function listMail(client: ImapFlow, uid: number, now: Date): Promise<ListedMail[]> {
  await client.noop();
  if (!client.mailbox || client.mailbox.exists === 0) return [];
  const listed: ListedMail[] = [];
  const query = { uid: true, size: true, internalDate: true };
  for await (const found of client.fetch(`${uid + 1}:*`, query, { uid: true })) {
    // `n:*` names the last mail also when n is beyond it.
    if (found.uid <= uid) continue;
    const date = new Date(found.internalDate ?? Number.NaN);
    listed.push({ uid: found.uid, size: found.size ?? 0, receivedAt: date < now ? date : now });
  }
  return listed.sort((one, other) => one.uid - other.uid);
}

export function* batchesOf(mails: readonly ListedMail[]): Generator<ListedMail[]> {
  let batch: ListedMail[] = [];
  let bytes = 0;
  for (const mail of mails) {
    if (batch.length > 0 && (batch.length === BATCH_MAILS || bytes + mail.size > BATCH_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(mail);
    bytes += mail.size;
  }
  if (batch.length > 0) yield batch;
}
