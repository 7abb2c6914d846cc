const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/**
 * A place name or address as matching compares it: half width, lower case, no blanks or punctuation, and every way to
 * write a villagers' group as one (`第十二村民小组`, `12 队`, `十二组` → `12组`).
 */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
    .replace(GROUP, (_, number: string) => `${numberOf(number)}组`);
}

const GROUP = /第?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:村民小组|村民组|小组|组|小队|队|社(?!区|保|会))/gu;

/** 1 to 99, in Arabic or Chinese figures. */
function numberOf(written: string): number {
  if (/^[0-9]+$/.test(written)) return Number(written);
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
  const tensValue = written.includes('十') ? (tens ? (DIGITS[tens] ?? 0) : 1) : 0;
  return tensValue * 10 + (ones ? (DIGITS[ones] ?? 0) : 0);
}
