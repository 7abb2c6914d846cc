/**
 * A place name or address as matching compares it: half width, lower case, no blanks or punctuation, the words of
 * administration in simplified characters, and every way to write a villagers' group as one (`第十二村民小组`, `12 队`,
 * `十二组` → `12组`). For comparing only: it is never shown or kept in place of what was written.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(SEVERAL_GROUPS, '$1组$2')
    .replace(/[\s\p{P}\p{S}]+/gu, '')
    .replace(/[縣鎮鄉組隊區號莊溝橋龍灣門嶺廟蓮雲車醫長關]/g, (character) => SIMPLIFIED[character] ?? character)
    .replace(GROUP, (written, number: string) => {
      const value = numberOf(number);
      return value === null ? written : `${value}组`;
    });
}

const SIMPLIFIED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'縣县鎮镇鄉乡組组隊队區区號号莊庄溝沟橋桥龍龙灣湾門门嶺岭廟庙蓮莲雲云車车醫医長长關关'.matchAll(/(.)(.)/gu)].map(
    ([, written = '', simple = '']) => [written, simple],
  ),
);

/** `1-2组`, `一、二组`: what joins them would go with the punctuation, and leave group 12. */
const SEVERAL_GROUPS =
  /([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*[-~—–、,，和与及至到]\s*(第?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*(?:村民)?小?(?:组|組|队|隊))/gu;

const GROUP = /第?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:村民小组|村民组|小组|组|小队|队|社(?!区|保|会))/gu;

/** 1 to 99, in Arabic or Chinese figures; null for what is no one number, as 一二 in “一、二组”. */
function numberOf(written: string): number | null {
  if (/^[0-9]+$/.test(written)) return Number(written);
  const [, tens, ten, ones] = /^([一二两三四五六七八九]?)(十?)([一二两三四五六七八九]?)$/.exec(written) ?? [];
  if (tens === undefined || (ten === '' && tens !== '' && ones !== '')) return null;
  if (ten === '') return digitOf(tens || ones);
  return (tens === '' ? 1 : digitOf(tens)) * 10 + digitOf(ones);
}

const digitOf = (written = ''): number => (written === '两' ? 2 : '零一二三四五六七八九'.indexOf(written || '零'));
