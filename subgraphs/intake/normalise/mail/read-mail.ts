import { HubError } from '../../../../platform/errors/hub-error.js';
import { automaticKind } from './automatic-mail.js';
import { collectContent } from './collect-content.js';
import type { HeaderBlock } from './header-block.js';
import { decodeWords } from './header-words.js';
import { readAddresses } from './mail-addresses.js';
import { MAIL_LIMITS } from './mail-limits.rules.js';
import type { MailAttachment, MailTree } from './mail-tree.js';
import { oneLine } from './one-line.rules.js';
import { cutHistory } from './quoted-history.rules.js';
import { type Reading, startReading } from './reading.js';
import { splitParts } from './split-parts.js';
import { readSubject } from './subject.rules.js';

/** Subjects are shown in lists and copied into replies. Characters. */
const SUBJECT_MAX = 500;
const REFERENCES_MAX = 100;

/**
 * Reads a mail (RFC 5322, MIME) as it came, from whatever program. Our own reader and not a library: those decode with
 * the label's charset and keep no bytes, so that a wrong label cannot be mended, and they give up on a mail as a whole
 * where only a part of it is beyond their limits.
 *
 * @throws HubError PAYLOAD_UNREADABLE when the bytes are no mail: empty, without a single header, or without content
 */
export function readMail(raw: Uint8Array): MailTree {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  return readMessage(withoutPreamble(bytes), startReading(), 0);
}

function readMessage(bytes: Buffer, reading: Reading, depth: number): MailTree {
  const root = splitParts(bytes, reading);
  const { headers } = root;
  if (headers.count === 0) throw new HubError('PAYLOAD_UNREADABLE', { reason: 'no mail headers' });
  const content = collectContent(root, reading);
  const told = content.texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');

  const subject = oneLine(decodeWords(headers.first('subject') ?? '', reading.note), SUBJECT_MAX);
  const read = readSubject(subject);
  const { text, quoted } = read.isForward ? { text: told, quoted: '' } : cutHistory(told);
  const { forwarded, unread } = readForwarded(content.messages, reading, depth);
  const attachments = [...content.attachments, ...unread.map(mailFile)];
  const hasContent = subject !== '' || text !== '' || attachments.length > 0 || forwarded.length > 0;
  if (!hasContent) throw new HubError('PAYLOAD_UNREADABLE', { reason: 'neither subject nor content' });

  const addresses = (name: string) => readAddresses(headers.all(name), reading.note);
  const from = addresses('from')[0] ?? addresses('sender')[0] ?? null;
  const contentType = (headers.first('content-type') ?? '').toLowerCase();
  return {
    messageId: messageIds(headers, 'message-id')[0] ?? null,
    inReplyTo: messageIds(headers, 'in-reply-to'),
    references: messageIds(headers, 'references'),
    from,
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    subject,
    ...read,
    date: dateOf(headers.first('date')),
    automatic: automaticKind(headers, { subject, from: from?.address ?? '', contentType }),
    text,
    quoted,
    attachments,
    forwarded,
    charsets: reading.charsets,
    cuts: [...reading.cuts],
  };
}

/** Nested mails, and the bytes of those that cannot be read: one of them does not take the mail around it with it. */
function readForwarded(messages: readonly Uint8Array[], reading: Reading, depth: number) {
  const forwarded: MailTree[] = [];
  const unread: Uint8Array[] = [];
  for (const bytes of messages) {
    const isTooDeep = depth >= MAIL_LIMITS.messageDepth;
    if (isTooDeep) reading.cuts.add('depth');
    const tree = isTooDeep || !reading.takePart() ? null : readNested(bytes, reading, depth + 1);
    if (tree) forwarded.push(tree);
    else if (bytes.length > 0) unread.push(bytes);
  }
  return { forwarded, unread };
}

function readNested(bytes: Uint8Array, reading: Reading, depth: number): MailTree | null {
  try {
    return readMessage(withoutPreamble(Buffer.from(bytes)), reading, depth);
  } catch (error) {
    if (error instanceof HubError) return null;
    throw error;
  }
}

const mailFile = (bytes: Uint8Array, at: number): MailAttachment => ({
  name: `mail-${at + 1}.eml`,
  contentType: 'message/rfc822',
  bytes,
  isInline: false,
  isEncrypted: false,
});

/** What stands before the first header in files that were saved or moved about: empty lines, a mark, mbox's From line. */
function withoutPreamble(bytes: Buffer): Buffer {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[start] === 0x0a || bytes[start] === 0x0d) start += 1;
  if (bytes.toString('latin1', start, start + 5) !== 'From ') return bytes.subarray(start);
  const newline = bytes.indexOf(0x0a, start);
  return newline < 0 ? bytes.subarray(start) : bytes.subarray(newline + 1);
}

function messageIds(headers: HeaderBlock, name: string): string[] {
  const ids = headers.all(name).flatMap((value) => [...value.matchAll(/<([^<>\s]{1,250})>/g)].map(([, id = '']) => id));
  return ids.slice(0, REFERENCES_MAX);
}

function dateOf(text: string | null): Date | null {
  const date = new Date((text ?? '').slice(0, 100).replace(/\([^()]*\)/g, ''));
  return Number.isNaN(date.getTime()) ? null : date;
}
