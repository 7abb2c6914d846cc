import type { County } from './county-search.rules.js';

/** In the published list these stand where there is no prefecture: the province is next above the county. */
const NO_PREFECTURE = /^(?:市辖区|县|.*直辖县级行政区划)$/;

/** The petition bureau of the prefecture, or of the province where there is no prefecture between. */
export function superiorBureau({ code, name, prefecture, province }: County): { code: string; name: string } {
  const hasPrefecture = !NO_PREFECTURE.test(prefecture) && prefecture !== name;
  return hasPrefecture
    ? { code: `${code.slice(0, 4)}00-XFJ`, name: `${prefecture}信访局` }
    : { code: `${code.slice(0, 2)}0000-XFJ`, name: `${province}信访局` };
}
