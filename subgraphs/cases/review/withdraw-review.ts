import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { type DocumentRef, issueDocuments } from '../document/issue-documents.js';
import { requireNoHearing, runningReview } from './running-review.js';

export interface WithdrawReview extends MoveTarget {
  readonly documents: readonly DocumentRef[];
}

/**
 * 撤回复查、复核申请, over the petitioner's signature: the opinion stands, and is not asked about again.
 *
 * @throws HubError REVIEW_NOT_FOUND, HEARING_UNDER_WAY, DOCUMENT_REQUIRED, those of `issueDocuments`, FORBIDDEN,
 * CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function withdrawReview(context: CasesContext, input: WithdrawReview): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    moved.guard('withdrawReview');
    const review = await runningReview(moved);
    await requireNoHearing(moved, review);
    const issued = await issueDocuments(context, moved, input.documents);
    const { id: reviewId, level, unitCode } = review;
    const documents = issued.map(({ kind }) => kind);
    moved.make('withdrawReview', { unitCode, reviewId, documents, facts: { reviewId, level } });
    review.withdrawnAt = moved.now;
  });
}
