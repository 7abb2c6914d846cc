import { type Gazetteer, isBare, type PlaceName } from './gazetteer.rules.js';

/** What an address says, in its order. */
export interface Mentions {
  readonly names: readonly PlaceName[];
  /** Number of the one villagers' group named; null when none is, or several are. */
  readonly group: number | null;
  /** It begins with the name of another county. */
  readonly isElsewhere: boolean;
}

/** Longest name first, left to right, each character in one name only. @param text as `comparable` gives it */
export function mentionsIn(text: string, gazetteer: Gazetteer): Mentions {
  const names: PlaceName[] = [];
  for (let at = 0; at < text.length; ) {
    const found = nameAt(text, at, gazetteer);
    if (found && !names.some(({ name }) => name === found.name)) names.push(allOfName(gazetteer, found));
    at += found ? found.name.length : 1;
  }
  const groups = new Set([...text.matchAll(/([0-9]{1,2})组/g)].map(([, digits]) => Number(digits)));
  const [group] = groups;
  return {
    names,
    group: groups.size === 1 && group !== undefined ? group : null,
    isElsewhere: isElsewhere(text, names),
  };
}

/**
 * A bare name is a common word as well (新建, 太平, 码头): it counts only where a place name ends, which is before a
 * group's number, before another place, or at the end.
 */
function nameAt(text: string, at: number, gazetteer: Gazetteer): PlaceName | undefined {
  return gazetteer.byFirst.get(text.charAt(at))?.find((known) => {
    if (!text.startsWith(known.name, at)) return false;
    const end = at + known.name.length;
    return !isBare(known) || end === text.length || isGroup(text, end) || nameAt(text, end, gazetteer) !== undefined;
  });
}

const isGroup = (text: string, at: number): boolean => /^[0-9]{1,2}组/.test(text.slice(at, at + 3));

/** A name may stand for a place of one level and for one of another (a town and its village): both are meant. */
function allOfName(gazetteer: Gazetteer, found: PlaceName): PlaceName {
  const alike = (gazetteer.byFirst.get(found.name.charAt(0)) ?? []).filter(
    (other) => other.name === found.name && isBare(other) === isBare(found),
  );
  return alike.length === 1 ? found : { ...found, targets: alike.flatMap(({ targets }) => targets) };
}

/** `陕西省安州市汉水县…`, `汉水县城关镇…`: a county named before anything else that is not ours. */
function isElsewhere(text: string, names: readonly PlaceName[]): boolean {
  const match = /^((?:\p{Script=Han}{2,4}省)?(?:\p{Script=Han}{2,4}市)?)(\p{Script=Han}{1,3}县)(.*)$/u.exec(text);
  if (!match) return false;
  const [, above = '', county = '', rest = ''] = match;
  const isCounty = above !== '' || rest === '' || /^\p{Script=Han}{1,5}(?:镇|乡|街道)/u.test(rest);
  const isOurs = /^[本我全该]县$/.test(county) || names.some(({ level, name }) => level === 0 && county.endsWith(name));
  return isCounty && !isOurs;
}
