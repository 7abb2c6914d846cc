import { HubError } from '../../../platform/errors/hub-error.js';
import type { MovedCase } from '../case/moved-case.js';
import { HearingEntity } from '../hearing/hearing.entity.js';
import { reviewUnderWay } from './find-review.js';
import type { Review } from './review.entity.js';

/** @throws HubError REVIEW_NOT_FOUND when none runs */
export async function runningReview(moved: MovedCase): Promise<Review> {
  const review = await reviewUnderWay(moved);
  if (!review) throw new HubError('REVIEW_NOT_FOUND', { caseId: moved.case.id });
  return review;
}

/** A review does not end while its hearing goes on. @throws HubError HEARING_UNDER_WAY */
export async function requireNoHearing({ tx, case: it }: MovedCase, { id: reviewId }: Review): Promise<void> {
  const open = await tx.findOne(HearingEntity, { caseId: it.id, reviewId, closedAt: null });
  if (open) throw new HubError('HEARING_UNDER_WAY', { hearingId: open.id, article: '36' });
}
