import { HubError } from '../../../../platform/errors/hub-error.js';

/** Senders say gb2312 or gbk and send GB18030: it holds both, and the characters of rare names. */
const LABELS: Readonly<Record<string, string>> = { gbk: 'gb18030', gb2312: 'gb18030' };

/** @throws HubError PAYLOAD_UNREADABLE when the bytes are not of that charset: a wrong guess would be stored as mojibake */
export function decodeText(raw: Uint8Array, charset: string): string {
  const label = charset.toLowerCase();
  try {
    return new TextDecoder(LABELS[label] ?? label, { fatal: true }).decode(raw);
  } catch (cause) {
    throw new HubError('PAYLOAD_UNREADABLE', { reason: 'charset', expected: label }, { cause });
  }
}
