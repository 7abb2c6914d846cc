import type { ListedMail } from './list-mail.js';
import { fetchSource, type MailSource, newStruggle } from './mail-source.js';

/** Mails up to this are asked for together; their answers come one after the other over one round trip. */
const TOGETHER_BYTES = 256 * 1_024;

export interface FetchedMail extends ListedMail {
  readonly raw: Buffer;
}

export interface FetchedBatch {
  readonly mails: readonly FetchedMail[];
  /** The last one that is dealt with: fetched, or gone. Null when none is. */
  readonly lastUid: number | null;
  /** Why the rest did not come. */
  readonly failure: { readonly error: unknown } | null;
}

/** As many mails of the batch as come before something fails: what a cut line has brought is kept. */
export async function fetchBatch(source: MailSource, batch: readonly ListedMail[]): Promise<FetchedBatch> {
  const mails: FetchedMail[] = [];
  let lastUid: number | null = null;
  const { together, failure } = await fetchTogether(source, batch);
  try {
    for (const mail of batch) {
      const raw = together.get(mail.uid) ?? (failure ? undefined : await fetchSource(source, mail));
      if (raw === undefined) break;
      if (raw !== null) mails.push({ ...mail, raw });
      lastUid = mail.uid;
    }
    return { mails, lastUid, failure };
  } catch (error) {
    return { mails, lastUid, failure: { error } };
  }
}

/** Asked for one by one when one of them gave trouble: then it shows which. */
async function fetchTogether({ client, struggle }: MailSource, batch: readonly ListedMail[]) {
  const together = new Map<number, Buffer>();
  const small = batch.filter(({ size }) => size > 0 && size <= TOGETHER_BYTES).map(({ uid }) => uid);
  if (struggle.failures > 0 || small.length === 0) return { together, failure: null };
  try {
    for await (const { uid, source } of client.fetch(small.join(','), { uid: true, source: true }, { uid: true })) {
      if (source) together.set(uid, source);
    }
    return { together, failure: null };
  } catch (error) {
    Object.assign(struggle, { ...newStruggle(), uid: small.find((uid) => !together.has(uid)) ?? 0, failures: 1 });
    return { together, failure: { error } };
  }
}
