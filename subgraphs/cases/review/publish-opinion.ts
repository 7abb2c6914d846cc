import type { Day } from '../../../platform/calendar/working-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { pastDay } from '../case/given-day.rules.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { ReviewEntity } from './review.entity.js';

export interface PublishOpinion extends MoveTarget {
  readonly publishedOn: Day;
  readonly publishedWhere: string;
}

/** Characters. */
const LONGEST_PLACE = 200;

/**
 * 公示复核意见 (Art. 36): where and when the opinion of the recheck was made public, once.
 *
 * @throws HubError REVIEW_NOT_FOUND, OPINION_PUBLISHED, DATE_IN_FUTURE, BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function publishOpinion(context: CasesContext, input: PublishOpinion): Promise<CaseRow | null> {
  const publishedOn = pastDay('publishedOn', input.publishedOn, context.now());
  const publishedWhere = givenText('publishedWhere', input.publishedWhere, LONGEST_PLACE);
  return moveCase(context, input, async (moved) => {
    const { tx, case: it, actor } = moved;
    const recheck = await tx.findOne(ReviewEntity, { caseId: it.id, level: 'RECHECK', decidedAt: { $ne: null } });
    const reviewed = { reviewUnitCode: recheck?.unitCode };
    moved.guard('publishOpinion', reviewed);
    if (!recheck) throw new HubError('REVIEW_NOT_FOUND', { caseId: it.id });
    if (recheck.publishedOn != null) throw new HubError('OPINION_PUBLISHED', { reviewId: recheck.id });
    Object.assign(recheck, { publishedOn, publishedWhere, publishedBy: actor });
    const facts = { reviewId: recheck.id, publishedOn };
    moved.make('publishOpinion', { ...reviewed, unitCode: recheck.unitCode, facts });
  });
}
