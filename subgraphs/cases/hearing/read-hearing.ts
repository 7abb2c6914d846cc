import { readWords } from '../case/read-words.js';
import type { CasesContext } from '../cases-context.js';
import type { HearingRow } from './hearing-row.js';

/** What was said; null while it goes on, and for those who do not work on the case. @throws HubError ACCESS_NOT_RECORDED */
export async function readHearing(
  context: CasesContext,
  { id, caseId, recordSealed }: HearingRow,
): Promise<string | null> {
  if (recordSealed === null) return null;
  return readWords(context, caseId, { table: 'hearing', column: 'record_sealed', id }, recordSealed);
}
