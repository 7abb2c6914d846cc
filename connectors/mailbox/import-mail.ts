import { readFile } from 'node:fs/promises';
import type { EnvelopeV1, Inbox } from '../../contracts/envelope.js';
import { mailEnvelope } from './mail-envelope.js';

export interface ImportedMails {
  readonly taken: number;
  /** Known by their content. */
  readonly repeated: number;
  readonly setAside: number;
  /** Files that could not be opened. */
  readonly unopened: readonly string[];
}

export interface MailImport {
  readonly files: readonly string[];
  readonly inbox: Inbox;
  readonly now: () => Date;
  /** Old mail: registered without notices. */
  readonly isBackfill: boolean;
  /** After each commit: how many of all files are done. */
  readonly onProgress?: (done: number, all: number) => void;
}

const BATCH_FILES = 50;
const BATCH_BYTES = 16 * 1_024 * 1_024;
const SOURCE_SYSTEM = 'mailbox:import';

/** Brings saved mails (`.eml`) in. The same file again, under whatever name, is the same submission. */
export async function importMail({ files, inbox, now, isBackfill, onProgress }: MailImport): Promise<ImportedMails> {
  const counts = { taken: 0, repeated: 0, 'set-aside': 0 };
  const unopened: string[] = [];
  let batch: EnvelopeV1[] = [];
  let bytes = 0;
  const commit = async (done: number): Promise<void> => {
    const receipts = batch.length > 0 ? await inbox.deliver(batch) : [];
    for (const { outcome } of receipts) counts[outcome] += 1;
    batch = [];
    bytes = 0;
    onProgress?.(done, files.length);
  };
  for (const [at, file] of files.entries()) {
    const raw = await readFile(file).catch(() => null);
    if (raw === null) unopened.push(file);
    else batch.push(mailEnvelope(SOURCE_SYSTEM, { raw, receivedAt: receivedAt(raw, now()), isBackfill }));
    bytes += raw?.length ?? 0;
    if (batch.length >= BATCH_FILES || bytes >= BATCH_BYTES) await commit(at + 1);
  }
  await commit(files.length);
  return { taken: counts.taken, repeated: counts.repeated, setAside: counts['set-aside'], unopened };
}

/** When the last server on its way had it (the topmost Received), else the sender's date, else now; never in the future. */
function receivedAt(raw: Buffer, now: Date): Date {
  const header = raw
    .toString('latin1', 0, 64 * 1_024)
    .split(/\r?\n\r?\n/, 1)[0]!
    .replace(/\r?\n[ \t]+/g, ' ');
  const received = /^received:[^\n]{0,2000};([^;\n]{5,100})$/im.exec(header)?.[1];
  const sent = /^date:([^\n]{5,100})$/im.exec(header)?.[1];
  const dates = [received, sent].map((text) => new Date((text ?? '').replace(/\([^()]*\)/g, '').trim()));
  return dates.find((date) => date <= now) ?? now;
}
