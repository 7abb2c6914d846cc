import { statement } from '../../../platform/database/statement.js';
import { moveCaseAsPetitioner } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { submissionOfCode } from '../progress/submission-of-code.js';
import { type DocumentFile, documentFile } from './document-file.js';
import type { DocumentFormat } from './document-format.rules.js';
import { documentToPetitioner } from './petitioner-documents.js';
import { deliver } from './record-delivery.js';

export interface OpenDocument {
  readonly queryCode: string;
  readonly documentId: string;
  readonly format: DocumentFormat;
}

/**
 * 网上送达: the petitioner opens a document by the query code, which is its delivery. Opened again it is read only.
 *
 * @throws HubError QUERY_CODE_REFUSED, RATE_LIMITED, DOCUMENT_NOT_FOUND
 */
export async function openDocument(context: CasesContext, input: OpenDocument): Promise<DocumentFile> {
  const submissionId = await submissionOfCode(context, input.queryCode);
  const document = await documentToPetitioner(context.em, submissionId, input.documentId);
  if (!(await wasOpened(context, document.id))) {
    await moveCaseAsPetitioner(context, document.caseId, (moved) => deliverOnline(context, moved, document.id));
  }
  return documentFile(context, document, input.format);
}

async function deliverOnline(context: CasesContext, moved: MovedCase, documentId: string): Promise<void> {
  // A case that was joined to another moves no more; its documents can still be read.
  if (moved.case.state === 'MERGED' || (await wasOpened({ em: moved.tx }, documentId))) return;
  const proof = '凭查询码在网上打开';
  await deliver(context, moved, { documentId, method: 'ONLINE', deliveredAt: moved.now, proof });
}

async function wasOpened({ em }: Pick<CasesContext, 'em'>, documentId: string): Promise<boolean> {
  const opened = await statement(
    em,
    `select from cases.document_delivery where document_id = $1 and method = 'ONLINE' limit 1`,
    [documentId],
  );
  return opened.length > 0;
}
