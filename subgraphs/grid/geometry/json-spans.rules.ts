/** Where a JSON value stands among bytes: its first, and the one behind its last. */
export type Span = readonly [from: number, to: number];

/** A JSON object of which one list may be far too long to be read whole. */
export interface LongObject {
  readonly members: ReadonlyMap<string, Span>;
  readonly items: readonly Span[];
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Finds the members of an object and the items of its member `list`, without reading any of them. Null for anything else. */
export function spansOf(bytes: Uint8Array, list: string): LongObject | null {
  const members = new Map<string, Span>();
  let items: Span[] | null = [];
  let at = afterBlanks(bytes, hasMark(bytes) ? 3 : 0);
  if (bytes[at] !== OPEN_OBJECT) return null;
  do {
    at = afterBlanks(bytes, at + 1);
    if (bytes[at] === CLOSE_OBJECT && members.size === 0) break;
    const key = bytes[at] === QUOTE ? textOf(bytes, [at, afterValue(bytes, at)]) : null;
    if (key === null) return null;
    at = afterBlanks(bytes, afterValue(bytes, at));
    if (bytes[at] !== COLON) return null;
    const from = afterBlanks(bytes, at + 1);
    const to = afterValue(bytes, from);
    if (to <= from) return null;
    members.set(JSON.parse(key) as string, [from, to]);
    if (members.has(list) && members.get(list)?.[0] === from) items = itemsOf(bytes, [from, to]);
    at = afterBlanks(bytes, to);
  } while (bytes[at] === COMMA);
  const isWhole = bytes[at] === CLOSE_OBJECT && afterBlanks(bytes, at + 1) === bytes.length;
  return isWhole && items ? { members, items } : null;
}

export const textOf = (bytes: Uint8Array, [from, to]: Span): string =>
  new TextDecoder().decode(bytes.subarray(from, to));

/** Null for what is no list. */
function itemsOf(bytes: Uint8Array, [from, to]: Span): Span[] | null {
  if (bytes[from] !== OPEN_LIST) return null;
  const items: Span[] = [];
  let at = afterBlanks(bytes, from + 1);
  while (at < to - 1) {
    const end = afterValue(bytes, at);
    if (end <= at) return null;
    items.push([at, end]);
    at = afterBlanks(bytes, end);
    if (bytes[at] === COMMA) at = afterBlanks(bytes, at + 1);
    else if (at !== to - 1) return null;
  }
  return items;
}

/** Behind the value that begins here; brackets and quotes are matched, what stands between them is not looked at. */
function afterValue(bytes: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      at = closingQuote(bytes, at);
      if (depth === 0) return at + 1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth += 1;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (byte === COMMA || isBlank(byte))) return at;
  }
  return at;
}

function closingQuote(bytes: Uint8Array, open: number): number {
  let at = open + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

function afterBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isBlank(bytes[at]!)) at += 1;
  return at;
}

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The byte order mark that some programs put before UTF-8. */
const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
