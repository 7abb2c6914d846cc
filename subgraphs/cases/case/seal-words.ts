import type { FieldCipher } from '../../../platform/crypto/field-cipher.js';

/** Words of a petitioner or about one, in one column of one row. */
export interface SealedColumn {
  readonly table: 'review' | 'hearing' | 'mediation' | 'consultation' | 'execution';
  readonly column: string;
  readonly id: string;
}

const placeOf = ({ table, column, id }: SealedColumn) => ({ table: `cases.${table}`, row: id, column });

export const sealWords = (cipher: FieldCipher, at: SealedColumn, words: string): string =>
  cipher.seal(words, placeOf(at));

export const openWords = (cipher: FieldCipher, at: SealedColumn, sealed: string): string =>
  cipher.open(sealed, placeOf(at));
