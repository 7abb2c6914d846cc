import { z } from 'zod';

/** What can happen to a case, as departments hear of it. Added to, never renamed. */
export const CASE_EVENT_KINDS = [
  'CASE_REGISTERED',
  'CASE_ASSIGNED',
  'ASSIGNMENT_SIGNED',
  'ASSIGNMENT_RETURNED',
  'ASSIGNMENT_REVOKED',
  'CASE_REPLIED',
  'CASE_CONCLUDED',
  'CASE_REOPENED',
  'CASE_SUPPLEMENTED',
  'CASE_REMINDED',
  'CASE_WITHDRAWAL_ASKED',
  'SUPERVISION_ISSUED',
  'SUBMISSION_JOINED',
  'SUBMISSION_SEPARATED',
  'CLOCK_BREACHED',
  'CASE_PLACED',
  'CASE_SUCCEEDED',
  'CASE_CLASSIFIED',
  'PROCEDURE_CHANGED',
  'URGENCY_REPORTED',
  'ASSIGNMENT_OBJECTED',
  'OBJECTION_DECIDED',
  'ASSIGNMENT_REPORTED',
  'CASE_ACCEPTED',
  'CASE_NOT_ACCEPTED',
  'CASE_REFERRED',
  'CASE_WITHDRAWN',
  'NO_LONGER_ACCEPTED',
  'EXTENSION_ASKED',
  'EXTENSION_DECIDED',
  'HEARING_OPENED',
  'HEARING_CLOSED',
  'MEDIATION_OPENED',
  'MEDIATION_CLOSED',
  'CONSULTATION_HELD',
  'RELIEF_GIVEN',
  'OUTCOME_RECORDED',
  'CASE_SETTLED',
  'CASE_UNSETTLED',
  'DOCUMENT_ISSUED',
  'DOCUMENT_DELIVERED',
  'REVIEW_OPENED',
  'REVIEW_DECIDED',
  'RECHECK_OPENED',
  'RECHECK_DECIDED',
  'REVIEW_WITHDRAWN',
  'OPINION_PUBLISHED',
  'EVALUATION_RECEIVED',
  'CALLBACK_ATTEMPTED',
  'CASE_MERGED',
  'CASE_UNMERGED',
  'SUBMISSION_ANSWERED',
] as const;
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number];

/** One entry of a unit's feed. Ids, kinds and times only. */
export const feedItemV1 = z.strictObject({
  /** Opaque to subscribers; ordered by commit visibility. Hand it back as `after`. */
  cursor: z.string(),
  kind: z.enum(CASE_EVENT_KINDS),
  caseId: z.string(),
  unitCode: z.string(),
  /** Counts the events of one case from 1, without gaps. */
  sequence: z.int().positive(),
  occurredAt: z.iso.datetime(),
  /** Units whose people must not learn of it, whatever feed they read (Art. 30). Kept from clients. */
  hiddenFrom: z.array(z.string()),
});
export type FeedItemV1 = z.infer<typeof feedItemV1>;
