import { HubError } from '../../../platform/errors/hub-error.js';
import type { CasesContext } from '../cases-context.js';
import type { Document } from './document.entity.js';
import { openContent } from './document-content.js';
import { requireApprover } from './document-hands.js';
import { requireComplete } from './document-parts.rules.js';
import { requireDocumentState } from './document-state.rules.js';
import type { DocumentTemplate } from './document-template.rules.js';
import { type DocumentTarget, lockDocument } from './find-document.js';
import { templateOf } from './read-templates.js';

/**
 * 审批 by another person than those who wrote it. What is approved is complete, and as the approver read it.
 *
 * @throws HubError DOCUMENT_NOT_FOUND, DOCUMENT_CHANGED_MEANWHILE, FORBIDDEN, APPROVER_IS_DRAFTER,
 * DOCUMENT_STATE_REFUSED (also of a kind that needs no approval), DOCUMENT_PART_MISSING
 */
export async function approveDocument(context: CasesContext, target: DocumentTarget): Promise<string> {
  return context.em.fork().transactional(async (tx) => {
    const document = await lockDocument(context, tx, target);
    await requireApprover(context, document.unitCode);
    requireDocumentState(document.id, document.state, 'approve');
    const template = await templateOf(tx, document.templateId);
    refuseUnneeded(document, template);
    requireOther(document, template, context.viewer.subject);
    requireComplete(template, openContent(context.cipher, document).parts);
    document.state = 'APPROVED';
    document.approvedBy = context.viewer.subject;
    document.approvedAt = context.now();
    return document.id;
  });
}

function refuseUnneeded({ id, state }: Document, { needsApproval }: DocumentTemplate): void {
  if (!needsApproval) throw new HubError('DOCUMENT_STATE_REFUSED', { documentId: id, state, act: 'approve' });
}

/** @throws HubError APPROVER_IS_DRAFTER */
function requireOther({ id, draftedBy, revisedBy }: Document, { kind, article }: DocumentTemplate, by: string): void {
  if (by === draftedBy || by === revisedBy)
    throw new HubError('APPROVER_IS_DRAFTER', { documentId: id, kind, article });
}
