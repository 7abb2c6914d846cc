/** GB 11643-1999: weights of the first 17 digits, and the check characters by remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** The 18th character for 17 digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECKS[sum % 11]!;
}

/** An identity number as 18 characters; one of 15 digits is brought to 18. Null when it cannot be one. */
export function readIdNumber(written: string): string | null {
  const text = written.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{15}$/.test(text)) {
    const digits = `${text.slice(0, 6)}19${text.slice(6)}`;
    return digits + checkCharacter(digits);
  }
  return /^\d{17}[\dX]$/.test(text) && checkCharacter(text) === text[17] ? text : null;
}
