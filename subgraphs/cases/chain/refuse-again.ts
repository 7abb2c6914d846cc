import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { type DocumentRef, issueDocuments } from '../document/issue-documents.js';
import { fulfilDuties } from '../join/fulfil-duties.js';

export interface RefuseAgain extends MoveTarget {
  readonly joinIds: readonly string[];
  readonly documents: readonly DocumentRef[];
  readonly isExempt: boolean;
}

/**
 * 不再受理 (Art. 36): whoever tells a final matter again with the same facts and reasons is told so in writing. The case
 * stays final.
 *
 * @throws HubError BAD_USER_INPUT, JOIN_NOT_FOUND, REPLY_NOT_OWED, DOCUMENT_REQUIRED and what issuing throws,
 * CASE_MOVE_REFUSED, FORBIDDEN, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function refuseAgain(context: CasesContext, input: RefuseAgain): Promise<CaseRow | null> {
  if (input.isExempt && input.documents.length > 0) throw new HubError('BAD_USER_INPUT', { field: 'isExempt' });
  return moveCase(context, input, async (moved) => {
    moved.guard('refuseAgain');
    const submissions = await fulfilDuties(moved, input.joinIds, 'NOTICE');
    const issued = await issueDocuments(context, moved, input.documents);
    moved.make('refuseAgain', {
      unitCode: null,
      documents: issued.map(({ kind }) => kind),
      isExempt: input.isExempt,
      facts: { submissions, documentId: issued[0]?.documentId ?? null },
    });
  });
}
