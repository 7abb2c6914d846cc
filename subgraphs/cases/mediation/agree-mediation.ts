import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { type DocumentRef, issueDocuments } from '../document/issue-documents.js';
import { openedMediation } from './find-mediation.js';

export interface AgreeMediation extends MoveTarget {
  readonly documents: readonly DocumentRef[];
}

/**
 * 达成调解协议 (Art. 33): in writing, and signed by both sides.
 *
 * @throws HubError MEDIATION_NOT_FOUND, DOCUMENT_REQUIRED, those of `issueDocuments`, FORBIDDEN, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function agreeMediation(context: CasesContext, input: AgreeMediation): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    const held = heldLead(moved);
    moved.guard('agreeMediation', { held });
    const open = await openedMediation(moved);
    const issued = await issueDocuments(context, moved, input.documents);
    const agreement = issued.find(({ kind }) => kind === 'MEDIATION_AGREEMENT');
    const agreementDocumentId = agreement?.documentId ?? null;
    const documents = issued.map(({ kind }) => kind);
    const facts = { mediationId: open.id, result: 'AGREED', documentId: agreementDocumentId };
    moved.make('agreeMediation', { held, unitCode: moved.case.leadUnitCode, facts, documents });
    Object.assign(open, { closedAt: moved.now, closedBy: moved.actor, result: 'AGREED', agreementDocumentId });
  });
}
