import type { StoredFile } from '../inbox/arrival.js';
import { storeFile, type Vault } from '../inbox/prepare-arrival.js';
import type { MailAttachment, MailTree } from '../normalise/mail/mail-tree.js';

/** Puts what is attached to a mail, and to the mails within it, into the content store; twice is once. */
export function keepMailFiles(vault: Pick<Vault, 'cipher' | 'store'>, mail: MailTree): Promise<StoredFile[]> {
  return Promise.all(
    filesOf(mail).map(({ name, contentType, bytes }) => storeFile(vault, { name, contentType, bytes })),
  );
}

const filesOf = ({ attachments, forwarded }: MailTree): MailAttachment[] => [
  ...attachments,
  ...forwarded.flatMap((inner) => filesOf(inner)),
];
