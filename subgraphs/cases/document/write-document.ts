import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { type Document, DocumentEntity } from './document.entity.js';
import { sealContent } from './document-content.js';
import type { DocumentParts } from './document-parts.rules.js';
import type { DocumentTemplate } from './document-template.rules.js';

export interface NewDocument {
  readonly caseId: string;
  readonly template: DocumentTemplate;
  readonly unitCode: string;
  readonly submissionId: string | null;
  readonly parts: DocumentParts;
  readonly by: string;
  readonly at: Date;
}

/** A new draft; the caller flushes. */
export function writeDocument(
  tx: EntityManager,
  cipher: FieldCipher,
  { caseId, template, unitCode, submissionId, parts, by, at }: NewDocument,
): Document {
  const id = uuidv7();
  const document = tx.create(DocumentEntity, {
    id,
    caseId,
    kind: template.kind,
    templateId: template.id,
    state: 'DRAFT',
    unitCode,
    submissionId,
    content: sealContent(cipher, id, { parts, facts: null }),
    draftedBy: by,
    draftedAt: at,
  });
  tx.persist(document);
  return document;
}
