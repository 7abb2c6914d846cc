import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { isCaseId } from '../case/case-row.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { type Document, DocumentEntity } from './document.entity.js';
import type { CaseHolders } from './document-hands.js';

export interface DocumentTarget {
  readonly documentId: string;
  /** The version that was read. */
  readonly version: number;
}

/**
 * A document with its row locked, as the version that was read.
 *
 * @throws HubError DOCUMENT_NOT_FOUND (also where its case is not for this viewer), DOCUMENT_CHANGED_MEANWHILE
 */
export async function lockDocument(
  context: CasesContext,
  tx: EntityManager,
  { documentId, version }: DocumentTarget,
): Promise<Document> {
  const found = isCaseId(documentId)
    ? await tx.findOne(DocumentEntity, { id: documentId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  const seen = found && (await context.loaders.caseById.load(found.caseId));
  if (!found || !seen) throw new HubError('DOCUMENT_NOT_FOUND', { documentId });
  if (found.version !== version) throw new HubError('DOCUMENT_CHANGED_MEANWHILE', { documentId });
  return found;
}

/** A document of the moved case with its row locked. @throws HubError DOCUMENT_NOT_FOUND (also of another case) */
export async function lockOwnDocument({ tx, case: it }: MovedCase, documentId: string): Promise<Document> {
  const where = { id: documentId, caseId: it.id };
  const found = isCaseId(documentId)
    ? await tx.findOne(DocumentEntity, where, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
    : null;
  if (!found) throw new HubError('DOCUMENT_NOT_FOUND', { documentId });
  return found;
}

/** Who has a case in hand. */
export async function holdersOf(em: EntityManager, caseId: string): Promise<CaseHolders> {
  const [row] = await statement<CaseHolders>(
    em,
    `select c.catch_all_unit_code as "bureauCode",
            array(select a.unit_code from cases.assignment a
                   where a.case_id = c.id and a.state in ('ASSIGNED', 'SIGNED')
                   order by a.role desc, a.assigned_at) as holders,
            array(select r.unit_code from cases.review r
                   where r.case_id = c.id and r.decided_at is null and r.withdrawn_at is null) as reviewers
       from cases.case c where c.id = $1`,
    [caseId],
  );
  if (!row) throw new HubError('CASE_NOT_FOUND', { caseId });
  return row;
}
