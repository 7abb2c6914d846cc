import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { requireVisible } from '../case/require-visible.js';
import type { CasesContext } from '../cases-context.js';
import { requireWritingUnit } from './document-hands.js';
import type { DocumentKind } from './document-kinds.rules.js';
import { type GivenPart, readParts } from './document-parts.rules.js';
import { holdersOf } from './find-document.js';
import { templateInForce } from './read-templates.js';
import { writeDocument } from './write-document.js';

export interface DraftDocument {
  readonly caseId: string;
  readonly kind: DocumentKind;
  readonly parts: readonly GivenPart[];
}

/**
 * 拟稿: parts may still be missing; what is given must fit.
 *
 * @returns the document's id
 * @throws HubError CASE_NOT_FOUND, FORBIDDEN, DOCUMENT_PART_INVALID, DOCUMENT_TEMPLATE_NOT_IN_FORCE
 */
export async function draftDocument(context: CasesContext, { caseId, kind, parts }: DraftDocument): Promise<string> {
  await requireVisible(context, caseId);
  const at = context.now();
  const today = countyDay(at);
  return context.em.fork().transactional(async (tx) => {
    const unitCode = await requireWritingUnit(context, await holdersOf(tx, caseId));
    const template = await templateInForce(tx, kind, today);
    const by = context.viewer.subject;
    const given = readParts(template, parts, today);
    return writeDocument(tx, context.cipher, { caseId, template, unitCode, parts: given, by, at }).id;
  });
}
