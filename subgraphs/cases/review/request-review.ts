import { v7 as uuidv7 } from 'uuid';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { pastInstant } from '../case/given-day.rules.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import { sealWords } from '../case/seal-words.js';
import type { CasesContext } from '../cases-context.js';
import { writeSettlement } from '../settlement/write-settlement.js';
import { chooseOrgan, type NamedOrgan } from './choose-organ.js';
import { readStanding } from './read-standing.js';
import { ReviewEntity } from './review.entity.js';
import { LEVELS, type ReviewLevel } from './review-words.rules.js';
import { type Reviewability, reviewabilityAt } from './reviewability.rules.js';

/** What the petitioner asks. */
export interface ReviewRequest extends NamedOrgan {
  readonly level: ReviewLevel;
  /** Why the opinion is not accepted: the petitioner's words. */
  readonly grounds: string;
  /** When the request came in: the terms run from then. */
  readonly receivedAt: Date;
}

export interface RequestReview extends MoveTarget, ReviewRequest {}

/** Characters. */
const LONGEST_GROUNDS = 4_000;

/**
 * 申请复查、复核 (Arts. 35, 36), taken down by a clerk or officer as it came in: on a day that has come, within 30 days
 * of the petitioner's receipt of the opinion.
 *
 * @throws HubError REVIEW_OUT_OF_TIME, REVIEW_REFUSED, REVIEW_ORGAN_REFUSED, DATE_IN_FUTURE, UNIT_NOT_FOUND,
 * ASSIGNEE_RECUSED, BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function requestReview(context: CasesContext, input: RequestReview): Promise<CaseRow | null> {
  return moveCase(context, input, (moved) => takeRequest(context, moved, input));
}

/** The same within a move: the case under review, the organ chosen, its clock running. */
export async function takeRequest(context: CasesContext, moved: MovedCase, request: ReviewRequest): Promise<void> {
  const { tx, case: it, now, actor } = moved;
  const { level } = request;
  const grounds = givenText('grounds', request.grounds, LONGEST_GROUNDS);
  const receivedAt = pastInstant('receivedAt', request.receivedAt, now);
  const standing = reviewabilityAt(await readStanding(moved), receivedAt);
  const document = requireReviewable(standing, level, receivedAt);
  const { asks } = LEVELS[level];
  moved.guard(asks);
  const organ = await chooseOrgan(context, moved, standing, request);
  const id = uuidv7();
  tx.persist(
    tx.create(ReviewEntity, {
      ...{ id, caseId: it.id, level, ...organ, receivedAt, requestedBy: actor, requestedAt: now },
      ...{ reviewedDocumentId: document.id, reviewedUnitCode: document.unitCode },
      groundsSealed: sealWords(context.cipher, { table: 'review', column: 'grounds_sealed', id }, grounds),
    }),
  );
  moved.make(asks, {
    ...{ unitCode: organ.unitCode, reviewUnitCode: organ.unitCode, reviewId: id, clocksAt: receivedAt },
    facts: { reviewId: id, level, documentId: document.id },
  });
  // Who asks for a review has not let it rest, whatever was said before.
  if (it.settlement !== 'UNSETTLED') await writeSettlement(moved, { settlement: 'UNSETTLED', reason: REASONS[level] });
}

const REASONS: Readonly<Record<ReviewLevel, string>> = { CHECK: '信访人申请复查', RECHECK: '信访人申请复核' };

/** @throws HubError REVIEW_OUT_OF_TIME, REVIEW_REFUSED, BAD_USER_INPUT before the opinion was issued */
function requireReviewable(standing: Reviewability, level: ReviewLevel, at: Date) {
  const { refusal, article, closesAt, document } = standing;
  if (refusal === 'OUT_OF_TIME' && standing.level === level && closesAt) {
    throw new HubError('REVIEW_OUT_OF_TIME', { level, article, closedAt: closesAt.toISOString() });
  }
  const why = refusal ?? (standing.level === level ? null : standing.level === 'CHECK' ? 'NOT_REVIEWED' : 'REVIEWED');
  if (why !== null || document === null) {
    throw new HubError('REVIEW_REFUSED', { why: why ?? 'NO_OPINION', level, article });
  }
  const isBefore = document.issuedAt !== null && countyDay(at) < countyDay(document.issuedAt);
  if (isBefore) throw new HubError('BAD_USER_INPUT', { field: 'receivedAt' });
  return document;
}
