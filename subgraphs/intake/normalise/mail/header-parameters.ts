import { decodeText } from './charset.js';
import { decodeWords } from './header-words.js';

/** `multipart/mixed; boundary="b"` as its value in lower case and its parameters, decoded. */
export interface StructuredHeader {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETERS_MAX = 100;

/** Reads a Content-Type or Content-Disposition with continued and encoded parameters (RFC 2231) and encoded words. */
export function readStructuredHeader(header: string | null): StructuredHeader {
  const [value = '', ...pairs] = splitOutsideQuotes(header ?? '').slice(0, PARAMETERS_MAX);
  const plain = new Map<string, string>();
  const pieces = new Map<string, Piece[]>();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals < 0) continue;
    const name = pair.slice(0, equals).trim().toLowerCase();
    const text = unquoted(pair.slice(equals + 1).trim());
    const extended = /^([^*]{1,60})(?:\*(\d{1,3}))?(\*)?$/.exec(name);
    if (!name.includes('*') || !extended) {
      if (!plain.has(name)) plain.set(name, decodeWords(text));
      continue;
    }
    const [, base = '', order = '0', star] = extended;
    const list = pieces.get(base) ?? [];
    list.push({ order: Number(order), isEncoded: star === '*', text });
    pieces.set(base, list);
  }
  for (const [name, list] of pieces) plain.set(name, joined(list));
  return { value: value.trim().toLowerCase(), parameters: plain };
}

interface Piece {
  readonly order: number;
  readonly isEncoded: boolean;
  readonly text: string;
}

/** Puts the pieces together as bytes before decoding: a character may be cut between two of them. */
function joined(pieces: readonly Piece[]): string {
  const inOrder = [...pieces].sort((one, other) => one.order - other.order);
  const first = inOrder[0]!;
  const marked = first.isEncoded ? /^([^']{0,40})'[^']{0,40}'/.exec(first.text) : null;
  const texts = inOrder.map((piece) => (piece === first && marked ? piece.text.slice(marked[0].length) : piece.text));
  const bytes = inOrder.map((piece, at) => (piece.isEncoded ? percentBytes(texts[at]!) : Buffer.from(texts[at]!)));
  return decodeText(new Uint8Array(Buffer.concat(bytes)), marked?.[1] || null).text;
}

function percentBytes(text: string): Buffer {
  const binary = text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const bytes = Buffer.from(binary, 'latin1');
  return bytes.toString('latin1') === binary ? bytes : Buffer.from(text);
}

function splitOutsideQuotes(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\\' && isQuoted && (text[at + 1] === '"' || text[at + 1] === '\\')) at += 1;
    else if (character === ';' && !isQuoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Only what had to be escaped is unescaped: `"C:\scan\1.jpg"` is a path of Windows and not a list of escapes. */
function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  const inner = text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text.slice(1);
  return inner.replace(/\\(["\\])/g, '$1');
}
