import type { ReviewLevel, ReviewOutcome } from './review-words.rules.js';

/** A review as the graph reads it: one plain row. */
export interface ReviewRow {
  readonly id: string;
  readonly caseId: string;
  readonly level: ReviewLevel;
  readonly reviewedDocumentId: string;
  readonly reviewedUnitCode: string;
  readonly unitCode: string;
  readonly unitReason: string | null;
  readonly receivedAt: Date;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly groundsSealed: string;
  readonly outcome: ReviewOutcome | null;
  readonly decidedAt: Date | null;
  readonly opinionDocumentId: string | null;
  readonly withdrawnAt: Date | null;
  readonly publishedOn: string | null;
  readonly publishedWhere: string | null;
}

/** Of many cases, the oldest first. */
export const REVIEWS = `
  select r.id, r.case_id as "caseId", r.level, r.reviewed_document_id as "reviewedDocumentId",
         r.reviewed_unit_code as "reviewedUnitCode", r.unit_code as "unitCode", r.unit_reason as "unitReason",
         r.received_at as "receivedAt", r.requested_by as "requestedBy", r.requested_at as "requestedAt",
         r.grounds_sealed as "groundsSealed", r.outcome, r.decided_at as "decidedAt",
         r.opinion_document_id as "opinionDocumentId", r.withdrawn_at as "withdrawnAt",
         r.published_on::text as "publishedOn", r.published_where as "publishedWhere"
    from cases.review r where r.case_id = any ($1::uuid[]) order by r.requested_at, r.id`;

export const isRunning = ({ decidedAt, withdrawnAt }: Pick<ReviewRow, 'decidedAt' | 'withdrawnAt'>): boolean =>
  decidedAt == null && withdrawnAt == null;
