import { decodeWords } from './header-words.js';
import type { CharsetUse, MailAddress } from './mail-tree.js';
import { oneLine } from './one-line.rules.js';

/** Recipients of one header that are read; a mail to a whole county names as many as it likes. */
const ADDRESSES_MAX = 200;

/** Mailboxes of an address header; groups are opened, what is no address is left out. */
export function readAddresses(headers: readonly string[], note: (use: CharsetUse) => void): MailAddress[] {
  return headers
    .flatMap((header) => entriesOf(header))
    .slice(0, ADDRESSES_MAX)
    .map((entry) => addressOf(entry, note))
    .filter((address) => address !== null);
}

/** Splits at the commas and group marks that stand outside quotes, comments and angle brackets. */
function entriesOf(header: string): string[] {
  const entries: string[] = [];
  let entry = '';
  let depth = 0;
  let isQuoted = false;
  let isAngled = false;
  for (let at = 0; at < header.length; at += 1) {
    const character = header[at]!;
    if (character === '\\') {
      entry += character + (header[at + 1] ?? '');
      at += 1;
      continue;
    }
    if (character === '"' && depth === 0) isQuoted = !isQuoted;
    else if (!isQuoted && character === '(') depth += 1;
    else if (!isQuoted && character === ')') depth = Math.max(0, depth - 1);
    else if (!isQuoted && depth === 0 && (character === '<' || character === '>')) isAngled = character === '<';
    const isFree = !isQuoted && depth === 0;
    if (isFree && !isAngled && (character === ',' || character === ';')) {
      entries.push(entry);
      entry = '';
    } else if (isFree && !isAngled && character === ':') entry = '';
    else entry += character;
  }
  return [...entries, entry];
}

function addressOf(entry: string, note: (use: CharsetUse) => void): MailAddress | null {
  const open = entry.lastIndexOf('<');
  const close = entry.indexOf('>', open);
  const angled = open >= 0 ? entry.slice(open + 1, close < 0 ? undefined : close) : null;
  const address = (angled ?? entry.replace(/\([^()]*\)/g, '')).replace(/[\s"]/g, '');
  if (!/^[^@<>,;]{1,64}@[^@<>,;]{1,255}$/.test(address)) return null;
  const comment = /\(([^()]{1,200})\)/.exec(entry)?.[1] ?? '';
  const said = angled === null ? comment : entry.slice(0, open);
  const name = oneLine(decodeWords(said.replace(/\\(.)/g, '$1').replace(/"/g, ' '), note), 100);
  return { name: name === '' ? null : name, address: oneLine(address, 320) };
}
