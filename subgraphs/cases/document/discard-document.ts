import type { CasesContext } from '../cases-context.js';
import { requireWritingUnit } from './document-hands.js';
import { requireDocumentState } from './document-state.rules.js';
import { type DocumentTarget, holdersOf, lockDocument } from './find-document.js';

/**
 * 作废: what was not issued is thrown away, its content with it.
 *
 * @throws HubError DOCUMENT_NOT_FOUND, DOCUMENT_CHANGED_MEANWHILE, DOCUMENT_STATE_REFUSED, FORBIDDEN
 */
export async function discardDocument(context: CasesContext, target: DocumentTarget): Promise<string> {
  return context.em.fork().transactional(async (tx) => {
    const document = await lockDocument(context, tx, target);
    await requireWritingUnit(context, await holdersOf(tx, document.caseId), document.kind);
    requireDocumentState(document.id, document.state, 'discard');
    document.state = 'DISCARDED';
    document.content = null;
    return document.id;
  });
}
