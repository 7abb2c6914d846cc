import { statement } from '../../../platform/database/statement.js';
import { isCaseId } from '../case/case-row.js';
import type { CasesContext } from '../cases-context.js';
import { type DocumentFile, documentFile } from './document-file.js';
import type { DocumentFormat } from './document-format.rules.js';
import { DOCUMENT_BY_ID, type DocumentRow } from './document-row.js';
import { noteReading } from './note-reading.js';
import { worksOnCase } from './read-documents.js';

/**
 * An issued document as a file, for the unit that has its case in hand, the organ that reviews it and the bureau. Null
 * for everybody else, and for what is not there.
 */
export async function readFile(
  context: CasesContext,
  documentId: string,
  format: DocumentFormat,
): Promise<DocumentFile | null> {
  if (!isCaseId(documentId)) return null;
  const [document] = await statement<DocumentRow>(context.em, DOCUMENT_BY_ID, [documentId]);
  if (!document || document.issuedAt === null) return null;
  if (!(await context.loaders.caseById.load(document.caseId))) return null;
  if (!(await worksOnCase(context, document.caseId))) return null;
  await noteReading(context, document);
  return documentFile(context, document, format);
}
