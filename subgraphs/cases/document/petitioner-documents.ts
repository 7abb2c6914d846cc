import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { isCaseId } from '../case/case-row.js';
import { DOCUMENT_ROW, type DocumentRow } from './document-row.js';

/**
 * What was written to the petitioner of a submission and issued. Nothing of an accusation: whoever looks over the
 * petitioner's shoulder may be the accused (Art. 30), such a letter is handed over in person or by post.
 */
const TO_PETITIONER = `${DOCUMENT_ROW} join cases.case c on c.id = d.case_id
   where d.submission_id = $1 and d.issued_at is not null and c.confidentiality <> 'ACCUSATION'`;

export function documentsToPetitioner(em: EntityManager, submissionId: string): Promise<DocumentRow[]> {
  return statement(em, `${TO_PETITIONER} order by d.issued_at, d.id`, [submissionId]);
}

/** @throws HubError DOCUMENT_NOT_FOUND, the same for one that was written to somebody else */
export async function documentToPetitioner(
  em: EntityManager,
  submissionId: string,
  documentId: string,
): Promise<DocumentRow> {
  const [document] = isCaseId(documentId)
    ? await statement<DocumentRow>(em, `${TO_PETITIONER} and d.id = $2`, [submissionId, documentId])
    : [];
  if (!document) throw new HubError('DOCUMENT_NOT_FOUND', { documentId });
  return document;
}
