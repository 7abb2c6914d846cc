import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import { isHeld } from '../assignment/assignment.entity.js';
import type { CasesContext } from '../cases-context.js';
import { openContent } from './document-content.js';
import { isReviewOpinion, isWriter } from './document-hands.js';
import type { DocumentKind } from './document-kinds.rules.js';
import { DOCUMENT_BY_ID, type DocumentRow } from './document-row.js';
import type { DocumentTemplate } from './document-template.rules.js';
import { noteReading } from './note-reading.js';
import { templateOf, templatesInForce } from './read-templates.js';

/** One part of a document with what it is called. */
export interface WrittenPart {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** A case's documents: what was issued, and for those who write them the drafts too. */
export async function documentsOf(context: CasesContext, caseId: string): Promise<DocumentRow[]> {
  const documents = await context.loaders.documents.load(caseId);
  if (documents.length === 0) return documents;
  const isAtWork = await worksOnCase(context, caseId);
  const reviewing = await unitsOf(context);
  return documents.filter(
    ({ issuedAt, kind, unitCode }) =>
      issuedAt !== null ||
      (isAtWork && (!isReviewOpinion(kind) || reviewing === 'all' || reviewing.includes(unitCode))),
  );
}

/** What a document says; null for those who neither have the case in hand nor work at the bureau. */
export async function partsOf(context: CasesContext, document: DocumentRow): Promise<WrittenPart[] | null> {
  if (document.content === null || !(await worksOnCase(context, document.caseId))) return null;
  await noteReading(context, document);
  const { parts } = openContent(context.cipher, document);
  const template = await templateOf(context.em, document.templateId);
  return template.parts.flatMap(({ key, label }) => {
    const text = parts[key];
    return text === undefined ? [] : [{ key, label, text }];
  });
}

/** The templates in force today, for whoever writes documents. */
export function documentTemplates(context: CasesContext, kind: DocumentKind | null): Promise<DocumentTemplate[]> {
  return templatesInForce(context.em, countyDay(context.now()), kind);
}

/** What became of it. @throws HubError DOCUMENT_NOT_FOUND */
export async function changedDocument(context: CasesContext, changed: Promise<string>): Promise<DocumentRow> {
  const documentId = await changed;
  context.loaders.documents.clearAll();
  const [document] = await statement<DocumentRow>(context.em, DOCUMENT_BY_ID, [documentId]);
  if (!document) throw new HubError('DOCUMENT_NOT_FOUND', { documentId });
  return document;
}

/** Whose drafts of reviews the viewer reads: not those of an organ that reviews its own unit's opinion. */
async function unitsOf({ viewer, subtree }: CasesContext): Promise<readonly string[] | 'all'> {
  if (hasRole(viewer, 'officer', 'clerk')) return 'all';
  return viewer.unitCode === null ? [] : subtree(viewer.unitCode);
}

/** Those who work on a case: the bureau, who has it in hand, and who reviews it. */
export async function worksOnCase(context: CasesContext, caseId: string): Promise<boolean> {
  const [assignments, reviews] = await Promise.all([
    context.loaders.assignments.load(caseId),
    context.loaders.reviews.load(caseId),
  ]);
  const atWork = [...assignments.filter(isHeld), ...reviews.filter(({ withdrawnAt }) => withdrawnAt === null)];
  return isWriter(
    context,
    atWork.map(({ unitCode }) => unitCode),
  );
}
