import { HubError } from '../../../platform/errors/hub-error.js';
import type { CasesContext } from '../cases-context.js';
import { isCaseId } from './case-row.js';

/** @throws HubError CASE_NOT_FOUND, the same for a case that is not there and for one that is not for this viewer */
export async function requireVisible({ loaders }: CasesContext, caseId: string): Promise<void> {
  const seen = isCaseId(caseId) ? await loaders.caseById.load(caseId) : null;
  if (!seen) throw new HubError('CASE_NOT_FOUND', { caseId });
}
