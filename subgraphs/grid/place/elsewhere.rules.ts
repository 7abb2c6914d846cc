import type { Mention } from './mentions.rules.js';

/**
 * True when the address names a county or district that is not ours before a town: `陕西省安州市汉水县…`,
 * `现住汉水县城关镇…`, `安州市汉滨区石桥镇…`. Then towns and villages of our names are not meant.
 *
 * @param text as `comparable` gives it
 */
export function isElsewhere(text: string, names: readonly Mention[]): boolean {
  return (
    [...text.matchAll(/[县区旗]/gu)].some(({ 0: word, index }) => {
      const before = text.slice(0, index);
      const isName = names.some(({ at, end }) => at <= index && index < end);
      if (isName || !isFollowedByTown(text, index + 1, names)) return false;
      return word === '县' ? COUNTY.test(before) : DISTRICT.test(before) && !PART_OF_TOWN.test(before);
    }) || isCountyAlone(text, names)
  );
}

/** `城关镇…`, whatever it is called, or one of our own places. */
const isFollowedByTown = (text: string, at: number, names: readonly Mention[]): boolean =>
  names.some((name) => name.at === at && name.level > 0) ||
  /^\p{Script=Han}{1,5}?(?:镇|乡|街道|苏木)/u.test(text.slice(at));

/** Two characters at least that no word for “ours” or “in” takes away: `汉水`, not `住在本`. */
const COUNTY = /[^本我全该各\P{Script=Han}][^本我全该各在到于的是县住\P{Script=Han}]$/u;
/** Said with the city above, or at the very beginning; 区 ends many words. */
const DISTRICT = /(?:[市盟州]\p{Script=Han}{2,4}|^\p{Script=Han}{2,3})$/u;
const PART_OF_TOWN = /(?:社|小|园|校|片|库|景|山|城|老|新|郊|灾|辖|发|范|治|厂|地|街|该|本|我|全)$/u;

/** `汉江省平和县`: nothing follows, or what is above it is told. */
function isCountyAlone(text: string, names: readonly Mention[]): boolean {
  const [, above = '', county = '', rest = ''] =
    /^((?:\p{Script=Han}{2,4}省)?(?:\p{Script=Han}{2,4}市)?)(\p{Script=Han}{1,3}县)(.*)$/u.exec(text) ?? [];
  const isNamed = county !== '' && (above !== '' || rest === '');
  return (
    isNamed && !/^[本我全该]县$/.test(county) && !names.some(({ level, name }) => level === 0 && county.endsWith(name))
  );
}
