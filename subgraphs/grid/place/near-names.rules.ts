import { soundAlike } from './syllables.rules.js';

/** How much of a name an address has: all, all but a character that sounds alike, or all but one character. */
export type Likeness = 'EXACT' | 'SOUND' | 'LETTER';

/** Names, as `comparable` gives them, by what is left of them without one character, and whole. */
export type NearNames = ReadonlyMap<string, readonly string[]>;

/** Of two characters, one and the ending (镇, 村) says nothing. */
const SHORTEST = { SOUND: 3, LETTER: 4 } as const;

/**
 * What tells neighbours apart is no slip of the pen: 东关 is not 西关, 上坝 not 下坝, 杨家坝 not 杨家湾. Measured on the
 * villages of real counties; see docs/guides/locate-places.md.
 */
const TELLS_APART =
  /[东西南北中上下左右前后内外大小长短高低新老旧头尾阴阳红白黄黑青一二三四五六七八九十百沟湾坝坪河山岭岩坡坎坳垭梁塬峪岔坑洼滩渡桥关庄屯寨堡店铺营台庙寺井池塘湖溪泉林园田地口沱家]/;

export function nearNamesOf(names: readonly string[]): NearNames {
  const near = new Map<string, string[]>();
  for (const name of new Set(names)) {
    if (name.length < SHORTEST.SOUND) continue;
    for (const key of new Set(keysOf(name))) {
      const found = near.get(key);
      if (found) found.push(name);
      else near.set(key, [name]);
    }
  }
  return near;
}

/** Two texts that differ by one wrong, missing or extra character share one of these. */
function* keysOf(text: string): Generator<string> {
  yield text;
  for (let at = 0; at < text.length; at += 1) yield text.slice(0, at) + text.slice(at + 1);
}

export interface NearName {
  readonly name: string;
  readonly likeness: Likeness;
}

/** The names that are nearest to what is written; one that sounds alike is nearer than one that is written alike. */
export function namesNear(near: NearNames, written: string): NearName[] {
  const candidates = new Set([...keysOf(written)].flatMap((key) => near.get(key) ?? []));
  const found = [...candidates].map((name) => ({ name, likeness: likenessOf(written, name) }));
  const ofLikeness = (wanted: Likeness): NearName[] =>
    found.flatMap(({ name, likeness }) => (likeness === wanted ? [{ name, likeness }] : []));
  const sound = ofLikeness('SOUND');
  return sound.length > 0 ? sound : ofLikeness('LETTER');
}

/** Null for what differs more, and where the difference is what tells two places apart. The ending never differs. */
export function likenessOf(written: string, name: string): Likeness | null {
  if (written === name) return 'EXACT';
  if (written.at(-1) !== name.at(-1)) return null;
  const start = commonStart(written, name);
  const [mine, theirs] = [written.slice(start), name.slice(start)];
  if (mine.slice(1) === theirs.slice(1)) return wrongCharacter(mine.charAt(0), theirs.charAt(0), start, name.length);
  const isMissing = mine === theirs.slice(1);
  const isExtra = mine.slice(1) === theirs;
  if (start === 0 || !(isMissing || isExtra)) return null;
  if (isExtra && mine.charAt(0) === written.charAt(start - 1)) return 'LETTER';
  const isTellingApart = TELLS_APART.test(isMissing ? theirs.charAt(0) : mine.charAt(0));
  return name.length < SHORTEST.LETTER || isTellingApart ? null : 'LETTER';
}

/** The first character is mostly a family's name: another one is another village, unless it sounds alike. */
function wrongCharacter(mine: string, theirs: string, at: number, length: number): Likeness | null {
  if (TELLS_APART.test(mine) && TELLS_APART.test(theirs)) return null;
  if (soundAlike(mine, theirs)) return 'SOUND';
  return at > 0 && length >= SHORTEST.LETTER && !TELLS_APART.test(mine + theirs) ? 'LETTER' : null;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}
