import { halfWidth } from './half-width.js';

export type TelephoneKind = 'MOBILE' | 'LAND_LINE' | 'SERVICE' | 'ABROAD';

/** What each kind is made of, once blanks, dashes and brackets are gone. */
const FORMS: readonly (readonly [TelephoneKind, RegExp])[] = [
  ['MOBILE', /^(\+?86)?1[3-9]\d{9}$/],
  // With or without its area code (three or four digits, the first a nought) and extension.
  ['LAND_LINE', /^(0\d{2,3})?[2-9]\d{6,7}(转\d{1,6})?$/],
  ['SERVICE', /^[48]00\d{7}$/],
  ['ABROAD', /^\+\d{7,15}$/],
];

/** Null for what nobody could be called by. */
export function telephoneKind(written: string): TelephoneKind | null {
  const digits = written.replace(/[\s\-()（）—–]/g, '');
  return FORMS.find(([, form]) => form.test(digits))?.[0] ?? null;
}

/** What would be right instead, in Chinese; null when it is right. Never repeats what was given. */
export function telephoneFault(written: string): string | null {
  return telephoneKind(written) === null ? '应为 11 位手机号，或区号加固定电话（可带“转”分机号）' : null;
}

/** Equal however it was written: 11 digits of a mobile, or a land line with its area code. Null for a masked or made-up one. */
export function normalTelephone(written: string): string | null {
  if (/[*×xX]/.test(written)) return null;
  const digits = halfWidth(written)
    .replace(/\D/g, '')
    .replace(/^(0086|86(?=1\d{10}$))/, '');
  const isSaid = digits.length >= 7 && digits.length <= 15 && !/^(\d)\1+$/.test(digits);
  return isSaid ? digits : null;
}
