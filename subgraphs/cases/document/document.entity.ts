import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { DOCUMENT_KINDS } from './document-kinds.rules.js';
import { DOCUMENT_STATES } from './document-state.rules.js';

/** 文书: one document of a case, from its draft to its delivery. */
export const DocumentEntity = defineEntity({
  name: 'Document',
  tableName: 'document',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    kind: p.enum(DOCUMENT_KINDS).columnType('text'),
    templateId: p.text(),
    state: p.enum(DOCUMENT_STATES).columnType('text'),
    /** Whose petitioner it is written to; null for nobody's in particular. */
    submissionId: p.text().nullable(),
    /** The unit in whose name it is written. */
    unitCode: p.text(),
    /** Its name as the document shows it: that of the day of issue. */
    unitName: p.text().nullable(),
    /** The parts, sealed. Null once discarded. */
    content: p.text().nullable(),
    draftedBy: p.text(),
    draftedAt: p.datetime(3),
    revisedBy: p.text().nullable(),
    revisedAt: p.datetime(3).nullable(),
    approvedBy: p.text().nullable(),
    approvedAt: p.datetime(3).nullable(),
    /** 文号 */
    number: p.text().nullable(),
    issuedBy: p.text().nullable(),
    issuedAt: p.datetime(3).nullable(),
    /** Of the first delivery. */
    deliveredAt: p.datetime(3).nullable(),
    version: p.integer().version(),
  },
});
export type Document = InferEntity<typeof DocumentEntity>;
