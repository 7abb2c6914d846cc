import { decodeText, isAscii } from './charset.js';
import { MAIL_LIMITS } from './mail-limits.rules.js';
import type { CharsetUse } from './mail-tree.js';

/** The headers of one part: name in lower case → values in order, raw eight-bit text decoded, encoded words not. */
export interface HeaderBlock {
  /** The first; null when there is none. */
  first(name: string): string | null;
  all(name: string): readonly string[];
  readonly count: number;
  readonly isCut: boolean;
}

const NAME = /^[!-9;-~]{1,76}$/;

/** Reads a header block: folded lines joined, lines that are no header left out. */
export function readHeaderBlock(bytes: Uint8Array, note: (use: CharsetUse) => void): HeaderBlock {
  const isLong = bytes.length > MAIL_LIMITS.headerBytes;
  const lines = unfold(Buffer.from(isLong ? bytes.subarray(0, MAIL_LIMITS.headerBytes) : bytes));
  const fields = new Map<string, string[]>();
  for (const line of lines.slice(0, MAIL_LIMITS.headerFields)) {
    const colon = line.indexOf(0x3a);
    const name = line.toString('latin1', 0, Math.max(colon, 0)).trimEnd().toLowerCase();
    if (!NAME.test(name)) continue;
    const raw = line.subarray(colon + 1, colon + 1 + MAIL_LIMITS.headerValueBytes);
    const value = rawText(raw, note).trim();
    const known = fields.get(name);
    if (known) known.push(value);
    else fields.set(name, [value]);
  }
  return {
    first: (name) => fields.get(name)?.[0] ?? null,
    all: (name) => fields.get(name) ?? [],
    count: fields.size,
    isCut: isLong || lines.length > MAIL_LIMITS.headerFields,
  };
}

/** Header lines with their continuations, as bytes: a character may be cut by a fold. */
function unfold(block: Buffer): Buffer[] {
  const lines: Buffer[][] = [];
  for (let start = 0; start < block.length; ) {
    const newline = block.indexOf(0x0a, start);
    const end = newline < 0 ? block.length : newline;
    const line = block.subarray(start, block[end - 1] === 0x0d ? end - 1 : end);
    const isContinuation = line[0] === 0x20 || line[0] === 0x09;
    if (isContinuation && lines.length > 0) lines.at(-1)!.push(line);
    else lines.push([line]);
    start = end + 1;
  }
  return lines.map((pieces) => (pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)));
}

/** Headers are ASCII by the book. Chinese web mailers of old put GBK there as it is. */
function rawText(bytes: Buffer, note: (use: CharsetUse) => void): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  const decoded = decodeText(bytes, null);
  note(decoded);
  return decoded.text;
}
