import { HubError } from '../../../platform/errors/hub-error.js';

import { moveCaseAsPetitioner } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { caseOfSubmission } from '../progress/case-of-submission.js';
import { submissionOfCode } from '../progress/submission-of-code.js';
import { takeRequest } from './request-review.js';
import type { ReviewLevel } from './review-words.rules.js';

export interface RequestReviewByCode {
  readonly queryCode: string;
  readonly level: ReviewLevel;
  readonly grounds: string;
}

/**
 * The petitioner asks for himself, by query code and without a token: it comes in now, and goes to the next higher
 * organ.
 *
 * @returns the submission whose code it was
 * @throws HubError QUERY_CODE_REFUSED, RATE_LIMITED, REVIEW_OUT_OF_TIME, REVIEW_REFUSED, REVIEW_ORGAN_REFUSED,
 * BAD_USER_INPUT
 */
export async function requestReviewByCode(context: CasesContext, input: RequestReviewByCode): Promise<string> {
  const { queryCode, level, grounds } = input;
  const submissionId = await submissionOfCode(context, queryCode);
  const caseId = await caseOfSubmission(context, submissionId);
  if (caseId === null) throw new HubError('REVIEW_REFUSED', { why: 'NO_OPINION', level, article: '32' });
  const receivedAt = context.now();
  await moveCaseAsPetitioner(context, caseId, (moved) =>
    takeRequest(context, moved, { level, grounds, receivedAt: receivedAt > moved.now ? moved.now : receivedAt }),
  );
  return submissionId;
}
