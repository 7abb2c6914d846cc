/** GB 32100-2015: the characters in order of their values 0 to 30; I, O, Z, S and V are not used. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Powers of 3 modulo 31: what each of the first 17 characters weighs. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A unified social credit code (统一社会信用代码) in capitals, without blanks. Null when it is none. */
export function readCreditCode(written: string): string | null {
  const text = inCapitals(written);
  return creditCodeFault(text) === null ? text : null;
}

/** What would be right instead, in Chinese; null when it is right. */
export function creditCodeFault(written: string): string | null {
  const text = inCapitals(written);
  if (text.length !== 18) return `应为 18 位，现为 ${text.length} 位`;
  const odd = [...text].findIndex((character) => !CHARACTERS.includes(character));
  if (odd >= 0) return `第 ${odd + 1} 位应为数字或大写字母（不用 I、O、Z、S、V）`;
  if (!/^..\d{6}/.test(text)) return '第 3 至 8 位应为登记管理机关的行政区划代码（6 位数字）';
  const right = checkCharacter(text);
  return right === text[17] ? null : `第 18 位校验码应为 ${right}，或前 17 位有误`;
}

const inCapitals = (text: string): string => text.replace(/[ -]/g, '').toUpperCase();

function checkCharacter(text: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * CHARACTERS.indexOf(text[at]!), 0);
  return CHARACTERS[(31 - (sum % 31)) % 31]!;
}
