import { mayReadWords } from '../case/may-read-words.js';
import { openWords } from '../case/seal-words.js';
import type { CasesContext } from '../cases-context.js';
import type { MediationRow } from './mediation-row.js';

/** Who the other side is; null for those who do not work on the case. */
export async function readOtherParty(
  context: CasesContext,
  { id, caseId, otherPartySealed }: MediationRow,
): Promise<string | null> {
  if (!(await mayReadWords(context, caseId))) return null;
  return openWords(context.cipher, { table: 'mediation', column: 'other_party_sealed', id }, otherPartySealed);
}
