import { gbBytesOfHz } from './hz.rules.js';
import type { CharsetUse } from './mail-tree.js';
import { textOfUtf7 } from './utf7.rules.js';

export interface DecodedText extends CharsetUse {
  readonly text: string;
}

/**
 * Bytes as text, whatever their label says. A label is a hint: gb2312 means GB18030, us-ascii and iso-8859-1 mean that
 * the program did not care, and where the label leaves holes the text is tried as UTF-8, GB18030 and Big5.
 */
export function decodeText(bytes: Uint8Array, label: string | null): DecodedText {
  const declared = label === null ? null : tidyLabel(label);
  const marked = byteOrderMark(bytes);
  if (marked) return { ...decodeAs(bytes, marked), declared };
  const named = declared === null ? null : encodingOf(declared);
  if (named === 'hz' || named === 'utf-7') return { ...decodeAs(bytes, named), declared };
  if (isAscii(bytes)) return { ...decodeAs(bytes, named ?? 'utf-8'), declared };
  return { ...bestOf(bytes, named), declared };
}

/** The first that leaves no hole. UTF-8 goes before all others when the bytes can hardly be anything else. */
function bestOf(bytes: Uint8Array, named: string | null): Omit<DecodedText, 'declared'> {
  const utf8 = decodeAs(bytes, 'utf-8');
  const isSurelyUtf8 = utf8.replacementCount === 0 && wideCharacters(utf8.text) >= MANY_WIDE;
  const isNearlyUtf8 = utf8.replacementCount * 50 <= wideCharacters(utf8.text);
  if (isSurelyUtf8 || (named === 'utf-8' && isNearlyUtf8)) return utf8;

  const isWeak = named === null || named === 'windows-1252';
  const tried = isWeak ? ['utf-8', 'gb18030', 'big5', 'windows-1252'] : [named, 'utf-8', 'gb18030', 'big5'];
  if (named === 'windows-1252' && !comesInPairs(bytes) && utf8.replacementCount > 0) return decodeAs(bytes, named);

  let best: Omit<DecodedText, 'declared'> | null = null;
  for (const encoding of new Set(tried)) {
    const decoded = encoding === 'utf-8' ? utf8 : decodeAs(bytes, encoding);
    if (decoded.replacementCount === 0) return decoded;
    if (best === null || decoded.replacementCount < best.replacementCount) best = decoded;
  }
  return isNearlyUtf8 ? utf8 : best!;
}

/** So many characters of three bytes or more: GBK of this length that is valid UTF-8 by accident does not occur. */
const MANY_WIDE = 4;

function decodeAs(bytes: Uint8Array, encoding: string): Omit<DecodedText, 'declared'> {
  const text = textOf(bytes, encoding);
  return { text, used: encoding, replacementCount: occurrences(text, '\ufffd') };
}

function textOf(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'hz') return new TextDecoder('gb18030').decode(gbBytesOfHz(bytes));
  if (encoding === 'utf-7') return textOfUtf7(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

const tidyLabel = (label: string): string =>
  label
    .trim()
    .replace(/^["']+|["']+$/g, '')
    .toLowerCase()
    .slice(0, 40);

/** Labels by the encoding that reads all that is sent under them. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^(hz|hz-?gb-?2312)$/, 'hz'],
  [/^(x-)?(unicode-1-1-)?utf-?7$/, 'utf-7'],
  [/^(x-)?(gb|csgb|cp936|ms936|windows-936|euc-?cn|euc-gb|chinese|936|iso-ir-58)/, 'gb18030'],
  [/^(x-)?(big-?5|cn-big5|csbig5|cp950|windows-950|950)/, 'big5'],
  [/^(x-)?(unicode-1-1-)?utf-?8/, 'utf-8'],
  [/^(us-)?ascii|^ansi_x3|^iso-?8859-1$|^latin-?1$|^(cp|windows-)1252$/, 'windows-1252'],
];

/** Null for a label that says nothing: unknown, default, binary. */
function encodingOf(label: string): string | null {
  const family = FAMILIES.find(([pattern]) => pattern.test(label));
  if (family) return family[1];
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

export const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** Chinese in two bytes comes in even runs of high bytes; an accented letter stands alone. */
function comesInPairs(bytes: Uint8Array): boolean {
  let run = 0;
  let pairs = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) run += 1;
    else {
      if (run % 2 === 1) return false;
      pairs += run / 2;
      run = 0;
    }
  }
  return run % 2 === 0 && pairs + run / 2 > 0;
}

function occurrences(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function wideCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x800 && unit !== 0xfffd) count += 1;
  }
  return count;
}
