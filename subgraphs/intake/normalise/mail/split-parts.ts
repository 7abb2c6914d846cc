import { type HeaderBlock, readHeaderBlock } from './header-block.js';
import { readStructuredHeader } from './header-parameters.js';
import { MAIL_LIMITS } from './mail-limits.rules.js';
import type { MimePart } from './mime-part.js';
import type { Reading } from './reading.js';

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/** Splits bytes into the tree of their parts. Whatever they are, there is a tree: at worst one part of plain text. */
export function splitParts(bytes: Buffer, reading: Reading, depth = 0): MimePart {
  const bodyStart = endOfHeaders(bytes);
  const headers = readHeaderBlock(bytes.subarray(0, bodyStart), reading.note);
  if (headers.isCut) reading.cuts.add('headers');
  const body = bytes.subarray(bodyStart);
  const contentType = readStructuredHeader(headers.first('content-type'));
  return {
    headers,
    contentType,
    disposition: readStructuredHeader(headers.first('content-disposition')),
    transferEncoding: tokenOf(headers),
    body,
    children: contentType.value.startsWith('multipart/') ? childrenOf(body, contentType, reading, depth) : [],
  };
}

function childrenOf(
  body: Buffer,
  { parameters }: MimePart['contentType'],
  reading: Reading,
  depth: number,
): MimePart[] {
  const boundary = parameters.get('boundary') ?? '';
  if (boundary === '') return [];
  if (depth >= MAIL_LIMITS.multipartDepth) {
    reading.cuts.add('depth');
    return [];
  }
  const children: MimePart[] = [];
  for (const range of rangesBetween(body, boundary)) {
    if (!reading.takePart()) break;
    children.push(splitParts(body.subarray(range.start, range.end), reading, depth + 1));
  }
  return children;
}

/** Where headers end: after the first empty line. All is header when there is none. */
function endOfHeaders(bytes: Buffer): number {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(LF, start);
    if (newline < 0) return bytes.length;
    if (newline === start || (newline === start + 1 && bytes[start] === CR)) return newline + 1;
    start = newline + 1;
  }
  return bytes.length;
}

/** What stands between delimiter lines; a missing last delimiter ends with the bytes. */
function* rangesBetween(body: Buffer, boundary: string): Generator<{ start: number; end: number }> {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  let start: number | null = null;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== LF) continue;
    let after = at + delimiter.length;
    const isLast = body[after] === DASH && body[after + 1] === DASH;
    if (isLast) after += 2;
    while (body[after] === 0x20 || body[after] === 0x09 || body[after] === CR) after += 1;
    if (after < body.length && body[after] !== LF) continue;
    if (start !== null) yield { start, end: beforeLineBreak(body, at, start) };
    start = after + 1;
    if (isLast) return;
  }
  if (start !== null && start < body.length) yield { start, end: body.length };
}

/** The line break before a delimiter belongs to the delimiter. */
function beforeLineBreak(body: Buffer, at: number, start: number): number {
  const end = body[at - 2] === CR ? at - 2 : at - 1;
  return Math.max(end, start);
}

function tokenOf(headers: HeaderBlock): string {
  const text = headers.first('content-transfer-encoding') ?? '';
  return /[a-z0-9-]+/.exec(text.toLowerCase().replace(/\([^()]*\)/g, ''))?.[0] ?? '';
}
