import { readWords } from '../case/read-words.js';
import type { CasesContext } from '../cases-context.js';
import type { ReviewRow } from './review-row.js';

/** The petitioner's words; null for those who do not work on the case. @throws HubError ACCESS_NOT_RECORDED */
export const readGrounds = (context: CasesContext, { id, caseId, groundsSealed }: ReviewRow): Promise<string | null> =>
  readWords(context, caseId, { table: 'review', column: 'grounds_sealed', id }, groundsSealed);
