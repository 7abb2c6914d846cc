import { decodeText } from './charset.js';
import { fileName } from './file-name.rules.js';
import { unflow } from './flowed.rules.js';
import { decodeWords } from './header-words.js';
import { textOfHtml } from './html-text.js';
import { MAIL_LIMITS } from './mail-limits.rules.js';
import type { MailAttachment } from './mail-tree.js';
import type { MimePart } from './mime-part.js';
import { manyLines } from './one-line.rules.js';
import type { Reading } from './reading.js';
import { withoutTransferEncoding } from './transfer-encoding.rules.js';

export interface MailContent {
  readonly texts: string[];
  readonly attachments: MailAttachment[];
  /** Bytes of the mails inside this one. */
  readonly messages: Uint8Array[];
}

/** Sorts the leaves of a tree into what is read, what is attached and what is a mail of its own. */
export function collectContent(root: MimePart, reading: Reading): MailContent {
  const content: MailContent = { texts: [], attachments: [], messages: [] };
  collect(root, content, reading, false);
  return content;
}

function collect(part: MimePart, content: MailContent, reading: Reading, isRelated: boolean): void {
  const type = part.contentType.value;
  if (part.children.length > 0) {
    const isWithinRelated = isRelated || type === 'multipart/related';
    if (type === 'multipart/alternative') collectAlternative(part, content, reading);
    else for (const child of part.children) collect(child, content, reading, isWithinRelated);
    return;
  }
  if (type === 'message/rfc822' || type === 'message/global') content.messages.push(bytesOf(part));
  else if (isBodyText(part)) content.texts.push(textOf(part, reading));
  else if (part.body.length > 0)
    content.attachments.push(attachmentOf(part, content.attachments.length + 1, isRelated));
}

/** The same text in several forms: plain, unless that is a mere stub of what the HTML says. */
function collectAlternative(part: MimePart, content: MailContent, reading: Reading): void {
  const forms: MailContent = { texts: [], attachments: [], messages: [] };
  const plain = part.children.find((child) => child.contentType.value === 'text/plain' && isBodyText(child));
  const plainText = plain ? textOf(plain, reading) : '';
  const others = part.children.filter((child) => child !== plain);
  for (const child of others) collect(child, forms, reading, true);
  const otherText = forms.texts.find((text) => text.trim() !== '') ?? '';
  const isStub = plainText.trim().length * STUB_RATIO < otherText.trim().length;
  content.texts.push(isStub ? otherText : plainText);
  content.attachments.push(...forms.attachments);
  content.messages.push(...forms.messages);
}

/** 「您的邮箱不支持 HTML」 and the like are this much shorter than what they stand for. */
const STUB_RATIO = 5;

function isBodyText({ contentType, disposition }: MimePart): boolean {
  const isText = contentType.value === '' || /^text(\/(plain|html|enriched))?$/.test(contentType.value);
  const isNamed = disposition.parameters.has('filename') || contentType.parameters.has('name');
  const isMultipartWithoutParts = contentType.value.startsWith('multipart/');
  return (isText && disposition.value !== 'attachment' && !isNamed) || isMultipartWithoutParts;
}

const bytesOf = (part: MimePart): Uint8Array => withoutTransferEncoding(part.body, part.transferEncoding);

function textOf(part: MimePart, reading: Reading): string {
  const { value: type, parameters } = part.contentType;
  const whole = bytesOf(part);
  const bytes = whole.subarray(0, MAIL_LIMITS.textLength * 4);
  const decoded = decodeText(bytes, parameters.get('charset') ?? charsetInHtml(type, bytes));
  if (bytes.length > 0) reading.note(decoded);
  if (bytes.length < whole.length || decoded.text.length > MAIL_LIMITS.textLength) reading.cuts.add('text');
  const text = decoded.text.slice(0, MAIL_LIMITS.textLength);
  if (type === 'text/html' || looksLikeHtml(type, text)) return manyLines(textOfHtml(text));
  const isFlowed = parameters.get('format')?.toLowerCase() === 'flowed';
  return manyLines(isFlowed ? unflow(text, parameters.get('delsp')?.toLowerCase() === 'yes') : text);
}

/** A page says its own charset where its part does not. */
function charsetInHtml(type: string, bytes: Uint8Array): string | null {
  if (type !== 'text/html') return null;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2_048)).toString('latin1');
  return /charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}

const looksLikeHtml = (type: string, text: string): boolean =>
  type === '' && /^\s{0,20}<(!doctype html|html)\b/i.test(text.slice(0, 60));

function attachmentOf(part: MimePart, ordinal: number, isRelated: boolean): MailAttachment {
  const { contentType, disposition, headers } = part;
  const said = disposition.parameters.get('filename') ?? contentType.parameters.get('name') ?? null;
  const bytes = bytesOf(part);
  const type = /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(contentType.value)
    ? contentType.value
    : 'application/octet-stream';
  return {
    name: fileName(said === null ? null : decodeWords(said), type, ordinal),
    contentType: type,
    bytes,
    isInline: disposition.value === 'inline' || (isRelated && headers.first('content-id') !== null),
    isEncrypted: isEncryptedZip(bytes),
  };
}

/** Bit 0 of the general purpose flags in the first local file header (APPNOTE 4.4.4). */
const isEncryptedZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04 && ((bytes[6] ?? 0) & 1) === 1;
