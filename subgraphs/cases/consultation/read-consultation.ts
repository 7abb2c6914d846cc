import { mayReadWords } from '../case/may-read-words.js';
import { openWords } from '../case/seal-words.js';
import type { CasesContext } from '../cases-context.js';
import type { ConsultationRow } from './consultation-row.js';

/** What was advised; null for those who do not work on the case. */
export async function readAdvice(
  context: CasesContext,
  { id, caseId, adviceSealed }: ConsultationRow,
): Promise<string | null> {
  if (!(await mayReadWords(context, caseId))) return null;
  return openWords(context.cipher, { table: 'consultation', column: 'advice_sealed', id }, adviceSealed);
}
