import { HubError } from '../../../../platform/errors/hub-error.js';
import type { MailTree } from '../../normalise/mail/mail-tree.js';
import { readMail } from '../../normalise/mail/read-mail.js';
import type { Tree } from '../tree.rules.js';

/** @throws HubError PAYLOAD_UNREADABLE, MAIL_AUTOMATIC */
export function decodeMail(raw: Uint8Array): Tree {
  const mail = readMail(raw);
  refuseAutomatic(mail);
  return mailFields(mail);
}

/** @throws HubError MAIL_AUTOMATIC for bounces and auto-replies, which are nobody's petition */
export function refuseAutomatic({ automatic }: MailTree): void {
  if (automatic === 'bounce' || automatic === 'auto-reply') throw new HubError('MAIL_AUTOMATIC', { kind: automatic });
}

/** A mail as a tree whose paths a profile can name. Its files are only counted here, see keep-mail-files. */
export function mailFields(mail: MailTree): Tree {
  const { attachments, forwarded, charsets, date, ...rest } = mail;
  const replaced = charsets.reduce((count, { replacementCount }) => count + replacementCount, 0);
  return {
    ...(rest as unknown as { readonly [field: string]: Tree }),
    date: date?.toISOString() ?? null,
    attachmentCount: attachments.length,
    forwarded: forwarded.map(mailFields),
    replacementCount: replaced === 0 ? null : replaced,
  };
}
