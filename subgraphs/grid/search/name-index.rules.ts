import { comparable } from '../place/comparable.rules.js';
import type { RecordKey } from '../record/things.rules.js';
import { initialsOf } from './initials.rules.js';

/** How something was found, the best first. */
export const MATCHES = [
  /** 名称、别名或代码相同 */
  'EXACT',
  /** 以所查文字开头 */
  'PREFIX',
  /** 含有所查文字 */
  'CONTAINS',
  /** 拼音首字母 */
  'INITIALS',
] as const;
export type Match = (typeof MATCHES)[number];

/** Something that is looked for by its names and its code. */
export interface Named extends RecordKey {
  readonly names: readonly string[];
  readonly code: string;
}

export interface Hit {
  readonly entry: Named;
  readonly match: Match;
  /** What hits are ordered by. */
  readonly order: string;
}

/** Finds by name, alias, code and initials: best match first, then by code. */
export type NameIndex = (text: string) => readonly Hit[];

interface Entry {
  readonly named: Named;
  readonly names: readonly string[];
  readonly code: string;
  readonly initials: readonly string[];
}

export function nameIndexOf(all: readonly Named[]): NameIndex {
  const entries = all.map(
    (named): Entry => ({
      named,
      names: named.names.map(comparable),
      code: named.code.toLowerCase(),
      initials: named.names.flatMap(initialsOf),
    }),
  );
  return (text) => {
    const name = comparable(text);
    const code = text.trim().toLowerCase();
    if (name === '') return [];
    const letters = /^[a-z0-9]{2,}$/.test(code) ? code : null;
    const hits: Hit[] = [];
    for (const entry of entries) {
      const rank = rankOf(entry, name, code, letters);
      if (rank === null) continue;
      const { thing, key } = entry.named;
      const match = MATCHES[Math.min(rank, MATCHES.length - 1)] ?? 'INITIALS';
      hits.push({ entry: entry.named, match, order: `${rank} ${entry.code} ${thing} ${key}` });
    }
    return hits.sort((a, b) => (a.order < b.order ? -1 : 1));
  };
}

/** Initials that begin a name come before those within one. */
function rankOf({ names, code, initials }: Entry, name: string, asCode: string, letters: string | null): number | null {
  if (code === asCode || names.includes(name)) return 0;
  if (code.startsWith(asCode) || names.some((each) => each.startsWith(name))) return 1;
  if (names.some((each) => each.includes(name))) return 2;
  if (letters === null) return null;
  if (initials.some((each) => each.startsWith(letters))) return 3;
  return initials.some((each) => each.includes(letters)) ? 4 : null;
}
