import { readWords } from '../case/read-words.js';
import type { CasesContext } from '../cases-context.js';
import type { ConsultationRow } from './consultation-row.js';

/** What was advised; null for those who do not work on the case. @throws HubError ACCESS_NOT_RECORDED */
export const readAdvice = (
  context: CasesContext,
  { id, caseId, adviceSealed }: ConsultationRow,
): Promise<string | null> =>
  readWords(context, caseId, { table: 'consultation', column: 'advice_sealed', id }, adviceSealed);
