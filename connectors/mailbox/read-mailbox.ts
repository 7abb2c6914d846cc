import type { ImapFlow } from 'imapflow';
import type { EnvelopeV1, Inbox } from '../../contracts/envelope.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { type FetchedMail, fetchBatch } from './fetch-batch.js';
import { batchesOf, listMail } from './list-mail.js';
import { mailEnvelope } from './mail-envelope.js';
import type { Struggle } from './mail-source.js';
import type { CursorStore, MailboxCursor } from './mailbox-cursor.js';

export interface MailboxReading {
  readonly client: ImapFlow;
  readonly inbox: Inbox;
  readonly sourceSystem: string;
  readonly cursors: CursorStore;
  readonly struggle: Struggle;
  readonly now: () => Date;
  readonly isClosing: () => boolean;
  readonly maxBytes: number;
  /** Null: all that is there. */
  readonly since: Date | null;
  /** Called when the cursor has moved: whatever fails next, it goes on. */
  readonly moved: () => void;
}

/** What had lain in the box for longer when the hub first opened it is registered without notices. */
const BACKFILL_AGE_MS = 24 * 3_600_000;

/**
 * Takes what has come since the cursor, oldest first. The cursor moves after each commit; nothing in the mailbox does.
 *
 * @returns how many were handed over
 */
export async function readMailbox(reading: MailboxReading): Promise<number> {
  const { client, cursors, since, struggle, maxBytes, now } = reading;
  let cursor = await currentCursor(reading);
  const source = { client, uidValidity: cursor.uidValidity, maxBytes, struggle };
  const listed = await listMail(client, cursor.uid, now());
  const wanted = since ? listed.filter(({ receivedAt }) => receivedAt >= since) : listed;
  const lastListed = listed.at(-1)?.uid ?? 0;
  let taken = 0;
  for (const batch of batchesOf(wanted)) {
    if (reading.isClosing()) return taken;
    const { mails, lastUid, failure } = await fetchBatch(source, batch);
    const envelopes = mails.map((mail) => envelopeOf(reading, cursor, mail));
    if (envelopes.length > 0) await hand(reading.inbox, envelopes);
    if (lastUid !== null) {
      cursor = { ...cursor, uid: lastUid };
      await cursors.write(cursor);
      reading.moved();
    }
    taken += envelopes.length;
    if (failure) throw failure.error;
  }
  if (lastListed > cursor.uid) await cursors.write({ ...cursor, uid: lastListed });
  return taken;
}

/** Where reading goes on; from the start when the server counts anew, as every mail is known by its content. */
async function currentCursor({ client, cursors, now }: MailboxReading): Promise<MailboxCursor> {
  const { mailbox } = client;
  if (!mailbox) throw new HubError('CHANNEL_UNREACHABLE');
  const uidValidity = String(mailbox.uidValidity);
  const known = await cursors.read();
  if (known?.uidValidity === uidValidity) return known;
  const fresh = { uidValidity, uid: 0, firstOpenedAt: known?.firstOpenedAt ?? now().toISOString() };
  await cursors.write(fresh);
  return fresh;
}

function envelopeOf(reading: MailboxReading, { firstOpenedAt }: MailboxCursor, mail: FetchedMail): EnvelopeV1 {
  const isBackfill = mail.receivedAt.getTime() < Date.parse(firstOpenedAt) - BACKFILL_AGE_MS;
  return mailEnvelope(reading.sourceSystem, { ...mail, isBackfill });
}

/** One that the inbox cannot take does not hold up the others: it is set aside, the rest is delivered one by one. */
async function hand(inbox: Inbox, envelopes: readonly EnvelopeV1[]): Promise<void> {
  try {
    await inbox.deliver(envelopes);
  } catch (error) {
    if (!(error instanceof HubError)) throw new HubError('DATABASE_UNAVAILABLE', {}, { cause: error });
    if (error.retry) throw error;
    if (envelopes.length > 1) {
      for (const envelope of envelopes) await hand(inbox, [envelope]);
    } else await inbox.setAside(envelopes[0]!, { code: error.code });
  }
}
