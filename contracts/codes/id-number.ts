/** GB 11643-1999: weights of the first 17 digits, and the check characters by remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
/** Nobody who petitions was born earlier; day of birth from 1900 on. */
const FIRST_YEAR = 1900;

/** An identity number (居民身份证号码) in its form of 18 characters; one of 15 digits is brought to it. Null when it is none. */
export function readIdNumber(written: string): string | null {
  const text = withoutBlanks(written);
  return idNumberFault(text) === null ? inFull(text) : null;
}

/** What would be right instead, in Chinese; null when it is right. Never repeats what was given. */
export function idNumberFault(written: string): string | null {
  const text = withoutBlanks(written);
  if (!/^(\d{15}|\d{17}[\dX])$/.test(text)) return '应为 18 位，末位为数字或 X；或旧式 15 位数字';
  if (text.startsWith('0')) return '首位不能为 0';
  const number = inFull(text);
  if (!isDay(number.slice(6, 14))) return `${text.length === 18 ? '第 7 至 14' : '第 7 至 12'} 位应为实有的出生日期`;
  return checkCharacter(number) === number[17] ? null : '末位校验码不符，请核对各位数字';
}

const withoutBlanks = (text: string): string => text.replace(/[ -]/g, '').toUpperCase();

function inFull(text: string): string {
  if (text.length === 18) return text;
  const digits = `${text.slice(0, 6)}19${text.slice(6)}`;
  return digits + checkCharacter(digits);
}

/** The 18th character for the first 17 digits. */
function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECKS[sum % 11]!;
}

/** `yyyyMMdd` of a day that exists. */
function isDay(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= FIRST_YEAR && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
