import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { REVIEW_LEVELS, REVIEW_OUTCOMES } from './review-words.rules.js';

/** 复查、复核: one opinion, judged by the next higher organ because the petitioner does not accept it. */
export const ReviewEntity = defineEntity({
  name: 'Review',
  tableName: 'review',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    level: p.enum(REVIEW_LEVELS).columnType('text'),
    reviewedDocumentId: p.uuid(),
    reviewedUnitCode: p.text(),
    /** The reviewing organ. */
    unitCode: p.text(),
    /** Why another than the next higher one. */
    unitReason: p.text().nullable(),
    /** When the request came in: its terms run from then. */
    receivedAt: p.datetime(3),
    requestedBy: p.text(),
    requestedAt: p.datetime(3),
    groundsSealed: p.text(),
    outcome: p.enum(REVIEW_OUTCOMES).columnType('text').nullable(),
    decidedAt: p.datetime(3).nullable(),
    decidedBy: p.text().nullable(),
    opinionDocumentId: p.uuid().nullable(),
    withdrawnAt: p.datetime(3).nullable(),
    publishedOn: p.type('date').$type<string>().nullable(),
    publishedWhere: p.text().nullable(),
    publishedBy: p.text().nullable(),
  },
});
export type Review = InferEntity<typeof ReviewEntity>;
