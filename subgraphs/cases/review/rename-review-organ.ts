import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { LONGEST_REASON, requireFit } from './choose-organ.js';
import { type Review, ReviewEntity } from './review.entity.js';
import { LEVELS } from './review-words.rules.js';
import { runningReview } from './running-review.js';

export interface RenameReviewOrgan extends MoveTarget {
  readonly organUnitCode: string;
  readonly organReason: string;
}

/**
 * 改由其他机关复查、复核: the organ went out of force in mid-review, or cannot do it. The one named goes on from where it
 * stands, within the time that runs; the one before sees it no more on that account.
 *
 * @throws HubError REVIEW_NOT_FOUND, REVIEW_ORGAN_REFUSED, UNIT_NOT_FOUND, ASSIGNEE_RECUSED, BAD_USER_INPUT, FORBIDDEN,
 * CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function renameReviewOrgan(context: CasesContext, input: RenameReviewOrgan): Promise<CaseRow | null> {
  const unitReason = givenText('organReason', input.organReason, LONGEST_REASON);
  return moveCase(context, input, async (moved) => {
    moved.guard('renameReviewOrgan');
    const review = await runningReview(moved);
    const { id: reviewId, level, unitCode: fromUnitCode } = review;
    const { organUnitCode: unitCode } = input;
    const { article } = LEVELS[level];
    if (unitCode === fromUnitCode) {
      throw new HubError('REVIEW_ORGAN_REFUSED', { why: 'HAS_IT_ALREADY', unitCode, article });
    }
    await requireFit(context, moved, unitCode, await judgesOf(moved, review), article);
    Object.assign(review, { unitCode, unitReason });
    const facts = { reviewId, level, fromUnitCode, toUnitCode: unitCode };
    moved.make('renameReviewOrgan', { unitCode: fromUnitCode, facts });
  });
}

/** Whose opinion is under review, and, in a recheck, whose that one reviewed. */
async function judgesOf({ tx }: MovedCase, { reviewedUnitCode, reviewedDocumentId }: Review): Promise<string[]> {
  const before = await tx.findOne(ReviewEntity, { opinionDocumentId: reviewedDocumentId });
  return before ? [before.reviewedUnitCode, reviewedUnitCode] : [reviewedUnitCode];
}
