import type { FieldPlace } from '../../../platform/crypto/field-cipher.js';
import { HubError } from '../../../platform/errors/hub-error.js';

/** Where the petitioner's words to a judgement stand, sealed. */
export const commentPlace = (evaluationId: string): FieldPlace => ({
  table: 'cases.evaluation',
  row: evaluationId,
  column: 'comment_sealed',
});

/** Characters. */
const LONGEST_COMMENT = 1_000;

/** Null when nothing was said. @throws HubError BAD_USER_INPUT */
export function commentGiven(written: string | null | undefined): string | null {
  const words = (written ?? '').trim();
  if (words.length > LONGEST_COMMENT || words.includes('\u0000')) {
    throw new HubError('BAD_USER_INPUT', { field: 'comment', most: LONGEST_COMMENT });
  }
  return words === '' ? null : words;
}
