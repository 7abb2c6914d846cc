/** Digits that name a province, prefecture, county, town and village in GB/T 2260 and the 12-digit statistical code. */
const LENGTHS = [2, 4, 6, 9, 12];

/**
 * The areas a code stands in, from the province down to itself, each by the digits that name it:
 * `610923102201` is in 61, 6109, 610923, 610923102, and is 610923102201. Empty for what is no code.
 */
export function areaPrefixes(code: string): string[] {
  if (areaCodeFault(code) !== null) return [];
  const digits = namingDigits(code);
  return LENGTHS.filter((length) => length <= digits.length).map((length) => digits.slice(0, length));
}

/** Whether `code` lies within `ancestor`, or is it. Codes of 6, 9 and 12 digits compare alike. */
export const isAreaWithin = (code: string, ancestor: string): boolean =>
  areaPrefixes(code).includes(namingDigits(ancestor));

/** What would be right instead, in Chinese; null when it is right, and within `parentCode` where that is given. */
export function areaCodeFault(code: string, parentCode?: string): string | null {
  if (!/^(\d{6}|\d{9}|\d{12})$/.test(code)) return '应为 6 位（县）、9 位（乡镇）或 12 位数字';
  if (code.startsWith('00')) return '前两位应为省级行政区划代码';
  if (/^\d{6}000(?!000)\d{3}$/.test(code)) return '第 7 至 9 位应为所在乡镇代码';
  if (parentCode === undefined || (isAreaWithin(code, parentCode) && !isAreaWithin(parentCode, code))) return null;
  return `应以上级代码 ${namingDigits(parentCode)} 开头，且更长`;
}

/** Without the noughts that only fill a code up. */
function namingDigits(code: string): string {
  const six = code.slice(0, 6);
  if (code.length > 6 && /[1-9]/.test(code.slice(6))) return code.endsWith('000') ? code.slice(0, 9) : code;
  return six.endsWith('0000') ? six.slice(0, 2) : six.endsWith('00') ? six.slice(0, 4) : six;
}
