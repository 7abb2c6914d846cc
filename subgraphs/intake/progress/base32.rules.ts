/** Crockford's: without I, L, O and U, so that it can be read out on the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `length` characters of the bytes, five bits each. */
export function base32(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let place = 0; place < length; place += 1) {
    const bit = place * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += ALPHABET[(pair >> (11 - (bit & 7))) & 31];
  }
  return text;
}

/** As people write it: any case, with spaces and hyphens, O for 0, I and L for 1. Null when it is no code. */
export function readBase32(written: string, length: number): string | null {
  const text = written.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return text.length === length && [...text].every((character) => ALPHABET.includes(character)) ? text : null;
}
