import { initialOf } from '../place/syllables.rules.js';

/**
 * Characters of place and unit names that are read in more than one way, by the initials of all their readings:
 * 长 is c in 长安 and z in 县长. A typist is not asked which one the table holds first.
 */
const READ_TWICE =
  '长zc重zc乐ly会hk单ds解jx行xh曾zc朝cz车cj调dt盛sc石sd宿sx系xj区qo仇cq盖gj种zc降jx藏cz传cz折zs洞dt覃qt厦sx尉wy沈sc召zs校xj蕃fp番fp' +
  '圩wx浒hx莘sx铅qy丽ll济jj秘mb泌mb祭jz查zc柏b广ga硚q埔bp堡bp泊bp陂bpt弄ln婺w给gj强qj隆l';
const ALSO: ReadonlyMap<string, string> = new Map(
  [...READ_TWICE.matchAll(/(\p{Script=Han})([a-z]+)/gu)].map(([, character = '', letters = '']) => [
    character,
    letters,
  ]),
);

/** So many readings of one name are kept: beyond three characters that are read in two ways the first ones count. */
const MOST = 8;

/** A name by the first letters of its syllables, in every way it may be read: 海棠社区 is `htsq` and `htso`. */
export function initialsOf(name: string): string[] {
  let readings: string[] = [''];
  for (const character of name.normalize('NFKC').toLowerCase()) {
    const letters = lettersOf(character);
    if (letters.length === 0) continue;
    if (letters.length === 1) {
      for (const at of readings.keys()) readings[at] += letters[0] ?? '';
      continue;
    }
    const next = readings.flatMap((reading) => letters.map((letter) => reading + letter));
    readings = next.length > MOST ? readings.map((reading) => reading + letters[0]) : next;
  }
  return readings.filter((reading) => reading !== '');
}

/** Asked for some hundred thousand times, of some hundred characters. */
const known = new Map<string, readonly string[]>();

function lettersOf(character: string): readonly string[] {
  const found = known.get(character);
  if (found) return found;
  const letters = /[a-z0-9]/.test(character)
    ? [character]
    : [...new Set([...(initialOf(character) ?? ''), ...(ALSO.get(character) ?? '')])];
  known.set(character, letters);
  return letters;
}
