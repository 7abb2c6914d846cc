import type { CasesContext } from '../cases-context.js';
import { mayReadWords } from './may-read-words.js';
import { openWords, type SealedColumn } from './seal-words.js';

/**
 * Words of or about a petitioner, for those who work on the case; who read them is noted first. Null for everybody
 * else.
 *
 * @throws HubError ACCESS_NOT_RECORDED
 */
export async function readWords(
  context: CasesContext,
  caseId: string,
  at: SealedColumn,
  sealed: string,
): Promise<string | null> {
  if (!(await mayReadWords(context, caseId))) return null;
  await context.access.note('PERSON_READ', { caseIds: [caseId] });
  return openWords(context.cipher, at, sealed);
}
