import type { DocumentKind } from './document-kinds.rules.js';
import type { DocumentState } from './document-state.rules.js';

/** A document as the graph reads it: one plain row. */
export interface DocumentRow {
  readonly id: string;
  readonly caseId: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly article: string;
  readonly needsApproval: boolean;
  readonly templateId: string;
  readonly state: DocumentState;
  readonly submissionId: string | null;
  readonly unitCode: string;
  readonly unitName: string | null;
  readonly content: string | null;
  readonly number: string | null;
  readonly draftedAt: Date;
  readonly approvedAt: Date | null;
  readonly issuedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly version: number;
}

/** The columns and tables that make a DocumentRow. */
export const DOCUMENT_ROW = `
  select d.id, d.case_id as "caseId", d.kind, t.title, t.article, t.needs_approval as "needsApproval",
         d.template_id as "templateId", d.state, d.submission_id as "submissionId", d.unit_code as "unitCode", d.unit_name as "unitName", d.content, d.number,
         d.drafted_at as "draftedAt", d.approved_at as "approvedAt", d.issued_at as "issuedAt",
         d.delivered_at as "deliveredAt", d.version
    from cases.document d join cases.document_template t on t.id = d.template_id`;

/** Of many cases, those thrown away left out. */
export const DOCUMENTS = `${DOCUMENT_ROW}
   where d.case_id = any ($1::uuid[]) and d.state <> 'DISCARDED' order by d.drafted_at, d.id`;

export const DOCUMENT_BY_ID = `${DOCUMENT_ROW} where d.id = $1`;
