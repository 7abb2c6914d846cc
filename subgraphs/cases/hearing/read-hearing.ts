import { mayReadWords } from '../case/may-read-words.js';
import { openWords } from '../case/seal-words.js';
import type { CasesContext } from '../cases-context.js';
import type { HearingRow } from './hearing-row.js';

/** What was said; null while it goes on, and for those who do not work on the case. */
export async function readHearing(
  context: CasesContext,
  { id, caseId, recordSealed }: HearingRow,
): Promise<string | null> {
  if (recordSealed === null || !(await mayReadWords(context, caseId))) return null;
  return openWords(context.cipher, { table: 'hearing', column: 'record_sealed', id }, recordSealed);
}
