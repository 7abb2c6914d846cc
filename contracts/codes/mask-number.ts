import { halfWidth } from './half-width.js';

/** `138****8000`; of a land line the area code's beginning and the last four. Shorter ones show nothing. */
export function maskPhone(phone: string): string {
  const digits = halfWidth(phone)
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');
  return digits.length < 10 ? '****' : `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

/** `340102***********6`: birth date and sequence hidden. What is shorter than 15 characters shows nothing. */
export function maskIdNo(idNo: string): string {
  const characters = halfWidth(idNo).replace(/[^\dA-Za-z]/g, '');
  if (characters.length < 15) return '******';
  return `${characters.slice(0, 6)}${'*'.repeat(characters.length - 7)}${characters.slice(-1)}`;
}
