import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { requireVisible } from '../case/require-visible.js';
import type { CasesContext } from '../cases-context.js';
import { addressedSubmission } from './addressed-submission.js';
import { requireWritingUnit } from './document-hands.js';
import type { DocumentKind } from './document-kinds.rules.js';
import { type GivenPart, readParts } from './document-parts.rules.js';
import { holdersOf } from './find-document.js';
import { templateInForce } from './read-templates.js';
import { writeDocument } from './write-document.js';

export interface DraftDocument {
  readonly caseId: string;
  readonly kind: DocumentKind;
  /** Whose petitioner it is written to; left out, the only one of the case. */
  readonly submissionId?: string | null;
  readonly parts: readonly GivenPart[];
}

/**
 * 拟稿: parts may still be missing; what is given must fit.
 *
 * @returns the document's id
 * @throws HubError CASE_NOT_FOUND, FORBIDDEN, DOCUMENT_PART_INVALID, DOCUMENT_TEMPLATE_NOT_IN_FORCE, SUBMISSION_NOT_FOUND
 */
export async function draftDocument(context: CasesContext, input: DraftDocument): Promise<string> {
  const { caseId, kind, parts } = input;
  await requireVisible(context, caseId);
  const at = context.now();
  const today = countyDay(at);
  return context.em.fork().transactional(async (tx) => {
    const unitCode = await requireWritingUnit(context, await holdersOf(tx, caseId), kind);
    const template = await templateInForce(tx, kind, today);
    const submissionId = await addressedSubmission(tx, caseId, input.submissionId);
    const by = context.viewer.subject;
    const given = readParts(template, parts, today);
    return writeDocument(tx, context.cipher, { caseId, template, unitCode, submissionId, parts: given, by, at }).id;
  });
}
