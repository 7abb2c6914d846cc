import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const cursorV1 = z.strictObject({
  /** Under which the UIDs count (RFC 3501, 2.3.1.1); another one means that they were all given anew. */
  uidValidity: z.string(),
  /** The last mail that is committed, with all before it. */
  uid: z.int().min(0),
  /** When the hub first opened this mailbox: what had been there before is backfill. */
  firstOpenedAt: z.iso.datetime(),
});
export type MailboxCursor = z.infer<typeof cursorV1>;

export interface CursorStore {
  /** Null when there is none, or what is there cannot be read: then all is read again, and known by its content. */
  read(): Promise<MailboxCursor | null>;
  write(cursor: MailboxCursor): Promise<void>;
}

/** How far a mailbox has been read, in a file of its own that is replaced whole. */
export function openCursorStore(stateFolder: string, sourceSystem: string): CursorStore {
  const folder = join(stateFolder, 'mailbox');
  const file = join(folder, `${createHash('sha256').update(sourceSystem).digest('hex').slice(0, 24)}.json`);
  return {
    read: async () => {
      try {
        return cursorV1.parse(JSON.parse(await readFile(file, 'utf8')));
      } catch {
        return null;
      }
    },
    write: async (cursor) => {
      await mkdir(folder, { recursive: true });
      const draft = `${file}.${process.pid}`;
      await writeFile(draft, JSON.stringify(cursor));
      await rename(draft, file);
    },
  };
}
