import type { CasesContext } from '../cases-context.js';
import type { DocumentRow } from './document-row.js';

/** A document names its petitioner: who reads one is noted before it is shown. @throws HubError ACCESS_NOT_RECORDED */
export function noteReading({ access }: CasesContext, { caseId, submissionId }: DocumentRow): Promise<void> {
  return access.note('PERSON_READ', {
    caseIds: [caseId],
    submissionIds: submissionId === null ? [] : [submissionId],
  });
}
