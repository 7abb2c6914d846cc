import type { MovedCase } from '../case/moved-case.js';
import { type Review, ReviewEntity } from './review.entity.js';

/** The review or recheck that runs on the case. */
export function reviewUnderWay({ tx, case: it }: MovedCase): Promise<Review | null> {
  return tx.findOne(ReviewEntity, { caseId: it.id, decidedAt: null, withdrawnAt: null });
}

export function findReview({ tx, case: it }: MovedCase, id: string): Promise<Review | null> {
  return tx.findOne(ReviewEntity, { id, caseId: it.id });
}
