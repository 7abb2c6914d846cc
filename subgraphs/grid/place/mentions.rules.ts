import { type Gazetteer, isBare, type PlaceName } from './gazetteer.rules.js';

/** What an address says, in its order. */
export interface Mentions {
  readonly names: readonly PlaceName[];
  /** Number of the villagers' group named last; null when none is. */
  readonly group: number | null;
  /** It begins with the name of another county. */
  readonly isElsewhere: boolean;
}

/** Longest name first, left to right, each character in one name only. @param text as `comparable` gives it */
export function mentionsIn(text: string, gazetteer: Gazetteer): Mentions {
  const names: PlaceName[] = [];
  for (let at = 0; at < text.length; ) {
    const found = gazetteer.byFirst.get(text.charAt(at))?.find(({ name }) => text.startsWith(name, at));
    if (found) names.push(...sameName(gazetteer, found));
    at += found ? found.name.length : 1;
  }
  const groups = [...text.matchAll(/([0-9]{1,2})组/g)].map(([, digits]) => Number(digits));
  return { names, group: groups.at(-1) ?? null, isElsewhere: namesOtherCounty(text, names) };
}

/** A name may stand for a place of one level and for one of another (a town and its village): both are meant. */
function sameName(gazetteer: Gazetteer, found: PlaceName): PlaceName[] {
  const alike = gazetteer.byFirst.get(found.name.charAt(0)) ?? [];
  const same = alike.filter((other) => other.name === found.name && isBare(other) === isBare(found));
  const [first, ...others] = same;
  if (!first || others.length === 0) return [found];
  return [{ ...first, targets: same.flatMap(({ targets }) => targets) }];
}

/** `陕西省安州市汉水县…`, `汉水县城关镇…`: a county named before anything else that is not ours. */
function namesOtherCounty(text: string, names: readonly PlaceName[]): boolean {
  const match = /^((?:\p{Script=Han}{2,4}省)?(?:\p{Script=Han}{2,4}市)?)(\p{Script=Han}{1,3}县)(.*)$/u.exec(text);
  if (!match) return false;
  const [, above = '', county = '', rest = ''] = match;
  const isCounty = above !== '' || rest === '' || /^\p{Script=Han}{1,5}(?:镇|乡|街道)/u.test(rest);
  const isOurs = /^[本我全该]县$/.test(county) || names.some(({ level, name }) => level === 0 && county.endsWith(name));
  return isCounty && !isOurs;
}
