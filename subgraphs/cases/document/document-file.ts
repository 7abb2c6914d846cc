import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CasesContext } from '../cases-context.js';
import { openContent } from './document-content.js';
import { type DocumentFormat, MEDIA_TYPES } from './document-format.rules.js';
import type { DocumentRow } from './document-row.js';
import { templateOf } from './read-templates.js';
import { faceOf } from './render/document-face.rules.js';
import { renderDocx } from './render/render-docx.js';
import { renderPdf } from './render/render-pdf.js';

export interface DocumentFile {
  /** E.g. `信受〔2026〕12号.pdf`. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** An issued document as a file, from what was sealed and the template it was issued on. @throws HubError DOCUMENT_NOT_FOUND */
export async function documentFile(
  { em, cipher }: CasesContext,
  document: DocumentRow,
  format: DocumentFormat,
): Promise<DocumentFile> {
  const { id, number, issuedAt, unitName, unitCode } = document;
  const { parts, facts } = openContent(cipher, document);
  if (number === null || issuedAt === null || facts === null)
    throw new HubError('DOCUMENT_NOT_FOUND', { documentId: id });
  const template = await templateOf(em, document.templateId);
  const issuedOn = countyDay(issuedAt);
  const face = faceOf({ template, parts, facts, number, unitName: unitName ?? unitCode, issuedOn });
  const bytes = format === 'PDF' ? await renderPdf(face, issuedAt) : renderDocx(face, issuedAt);
  return { name: `${number}.${format.toLowerCase()}`, mediaType: MEDIA_TYPES[format], bytes };
}
