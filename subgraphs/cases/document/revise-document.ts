import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import type { CasesContext } from '../cases-context.js';
import { sealContent } from './document-content.js';
import { requireWritingUnit } from './document-hands.js';
import { type GivenPart, readParts } from './document-parts.rules.js';
import { requireDocumentState } from './document-state.rules.js';
import { type DocumentTarget, holdersOf, lockDocument } from './find-document.js';
import { templateInForce } from './read-templates.js';

export interface ReviseDocument extends DocumentTarget {
  readonly parts: readonly GivenPart[];
}

/**
 * 修改草稿: the parts given take the place of all parts, on the template now in force.
 *
 * @throws HubError DOCUMENT_NOT_FOUND, DOCUMENT_CHANGED_MEANWHILE, DOCUMENT_STATE_REFUSED, DOCUMENT_PART_INVALID, FORBIDDEN
 */
export async function reviseDocument(context: CasesContext, input: ReviseDocument): Promise<string> {
  const at = context.now();
  return context.em.fork().transactional(async (tx) => {
    const document = await lockDocument(context, tx, input);
    await requireWritingUnit(context, await holdersOf(tx, document.caseId), document.kind);
    requireDocumentState(document.id, document.state, 'revise');
    const template = await templateInForce(tx, document.kind, countyDay(at));
    const parts = readParts(template, input.parts, countyDay(at));
    document.content = sealContent(context.cipher, document.id, { parts, facts: null });
    document.templateId = template.id;
    document.revisedBy = context.viewer.subject;
    document.revisedAt = at;
    return document.id;
  });
}
