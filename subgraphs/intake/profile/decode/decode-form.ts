import type { Tree } from '../tree.rules.js';
import { decodeText } from './decode-text.js';

/** Most fields of one form. */
const FIELD_LIMIT = 1_000;

/**
 * `application/x-www-form-urlencoded` in any charset: percent signs are bytes, and only all the bytes of a value
 * together are text. A field that comes twice is a list.
 *
 * @throws HubError PAYLOAD_UNREADABLE
 */
export function decodeForm(raw: Uint8Array, charset: string): Tree {
  const fields = new Map<string, Tree[]>();
  const pairs = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1').trim().split('&');
  for (const pair of pairs.slice(0, FIELD_LIMIT)) {
    if (pair === '') continue;
    const split = pair.indexOf('=');
    const [name, value] = split < 0 ? [pair, ''] : [pair.slice(0, split), pair.slice(split + 1)];
    const key = decodeText(bytesOf(name), charset);
    const values = fields.get(key);
    if (values) values.push(decodeText(bytesOf(value), charset));
    else fields.set(key, [decodeText(bytesOf(value), charset)]);
  }
  return Object.fromEntries([...fields].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]));
}

function bytesOf(text: string): Buffer {
  const unescaped = text
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(unescaped, 'latin1');
}
