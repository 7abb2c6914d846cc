import { type DecodedText, decodeText } from './charset.js';
import type { CharsetUse } from './mail-tree.js';
import { bytesOfBase64, bytesOfQuotedPrintable } from './transfer-encoding.rules.js';

interface EncodedWord {
  readonly charset: string;
  readonly encoding: 'B' | 'Q';
  readonly text: string;
}

/** An encoded word (RFC 2047) with the language RFC 2231 allows in it. Senders leave blanks in it, so they are allowed. */
const WORD = /=\?([^?*\s]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]{0,8000})\?=/g;

/**
 * Decodes the encoded words of a header. Neighbours of one charset are put together as bytes first: many programs cut a
 * character in two between words.
 */
export function decodeWords(value: string, note: (use: CharsetUse) => void = () => undefined): string {
  let out = '';
  let run: EncodedWord[] = [];
  let end = 0;
  const settle = (): void => {
    for (const group of groupsOf(run)) {
      const decoded = decodeGroup(group);
      note(decoded);
      out += decoded.text;
    }
    run = [];
  };
  for (const match of value.matchAll(WORD)) {
    const between = value.slice(end, match.index);
    if (run.length === 0 || between.trim() !== '') {
      settle();
      out += between;
    }
    const [whole, charset = '', encoding = '', text = ''] = match;
    run.push({ charset: charset.toLowerCase(), encoding: encoding.toUpperCase() as 'B' | 'Q', text });
    end = match.index + whole.length;
  }
  settle();
  return out + value.slice(end);
}

function groupsOf(words: readonly EncodedWord[]): EncodedWord[][] {
  const groups: EncodedWord[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last?.[0]?.charset === word.charset) last.push(word);
    else groups.push([word]);
  }
  return groups;
}

function decodeGroup(words: readonly EncodedWord[]): DecodedText {
  const pieces: Uint8Array[] = [];
  let base64 = '';
  const settle = (): void => {
    if (base64 !== '') pieces.push(bytesOfBase64(base64));
    base64 = '';
  };
  for (const { encoding, text } of words) {
    if (encoding === 'B') {
      base64 += text.replace(/\s+/g, '');
      // A word may also be cut between two base64 digits of one group of four.
      if (base64.length % 4 === 0 || base64.endsWith('=')) settle();
    } else {
      settle();
      pieces.push(bytesOfQuotedPrintable(Buffer.from(text, 'latin1'), true));
    }
  }
  settle();
  return decodeText(new Uint8Array(Buffer.concat(pieces)), words[0]!.charset);
}
