import { readWords } from '../case/read-words.js';
import type { CasesContext } from '../cases-context.js';
import type { MediationRow } from './mediation-row.js';

/** Who the other side is; null for those who do not work on the case. @throws HubError ACCESS_NOT_RECORDED */
export const readOtherParty = (
  context: CasesContext,
  { id, caseId, otherPartySealed }: MediationRow,
): Promise<string | null> =>
  readWords(context, caseId, { table: 'mediation', column: 'other_party_sealed', id }, otherPartySealed);
