import { mayReadWords } from '../case/may-read-words.js';
import { openWords } from '../case/seal-words.js';
import type { CasesContext } from '../cases-context.js';
import type { ReviewRow } from './review-row.js';

/** The petitioner's words; null for those who do not work on the case. */
export async function readGrounds(
  context: CasesContext,
  { id, caseId, groundsSealed }: ReviewRow,
): Promise<string | null> {
  if (!(await mayReadWords(context, caseId))) return null;
  return openWords(context.cipher, { table: 'review', column: 'grounds_sealed', id }, groundsSealed);
}
