import type { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { HubError } from '../../../platform/errors/hub-error.js';

/** Characters. */
interface Length {
  readonly shortest: number;
  readonly longest: number;
}

/** What a unit wrote, without spaces around it. @throws HubError BAD_USER_INPUT */
export function unitWords(field: string, text: string, { shortest, longest }: Length): string {
  const words = text.trim();
  const { length } = [...words];
  if (length < shortest || length > longest || words.includes('\u0000')) {
    throw new HubError('BAD_USER_INPUT', { field, shortest, longest });
  }
  return words;
}

/** Columns in which units write what may name people: sealed. */
export type UnitColumn =
  | 'objection.reason'
  | 'objection.decision_reason'
  | 'assignment_report.note'
  | 'assignment.report_waived_reason';

const placeOf = (at: UnitColumn, row: string) => {
  const [table = '', column = ''] = at.split('.');
  return { table: `cases.${table}`, row, column };
};

export const sealWords = (cipher: FieldCipher, at: UnitColumn, row: string, words: string): string =>
  cipher.seal(words, placeOf(at, row));

export const openWords = (cipher: FieldCipher, at: UnitColumn, row: string, sealed: string): string =>
  cipher.open(sealed, placeOf(at, row));
