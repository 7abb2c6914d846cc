/** GB 11643: what each of the first 17 digits of an identity number weighs, and the check character by remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** Mainland identity number of 18 characters with a right check character and a date that exists, or an old one of 15 digits. */
export function isIdNo(text: string): boolean {
  if (/^[1-9]\d{14}$/.test(text)) return isDay(`19${text.slice(6, 12)}`);
  if (!/^[1-9]\d{16}[\dXx]$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return CHECK[sum % 11] === text[17]!.toUpperCase() && isDay(text.slice(6, 14));
}

/** Passports, permits of Hong Kong, Macao and Taiwan residents, officers' cards: form only. */
export function isOtherIdNo(text: string): boolean {
  return /^[A-Za-z\u4e00-\u9fff]{1,4}[A-Za-z0-9\u4e00-\u9fff()（）-]{5,20}$/.test(text);
}

/** A mainland mobile number, a land line with or without its area code and extension, a 400/800 number, or one from abroad. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/[\s\-()（）—–]/g, '');
  if (/^(\+?86)?1[3-9]\d{9}$/.test(digits)) return true;
  if (/^(0\d{2,3})?[2-9]\d{6,7}(转\d{1,6})?$/.test(digits)) return true;
  return /^[48]00\d{7}$/.test(digits) || /^\+\d{7,15}$/.test(digits);
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()",;:]{1,64}@[^\s@<>()",;:]{1,189}$/.test(text);
}

/** `yyyyMMdd` of a day that exists, not before 1900. */
function isDay(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
