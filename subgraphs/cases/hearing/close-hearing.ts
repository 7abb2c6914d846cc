import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import { sealWords } from '../case/seal-words.js';
import type { CasesContext } from '../cases-context.js';
import { findReview } from '../review/find-review.js';
import { HearingEntity } from './hearing.entity.js';

export interface CloseHearing extends MoveTarget {
  /** 听证笔录 */
  readonly record: string;
}

/** Characters. */
const LONGEST_RECORD = 20_000;

/**
 * 听证结束, with its record; the clock of a recheck goes on. Not before the day on which it is held.
 *
 * @throws HubError BAD_USER_INPUT, HEARING_NOT_FOUND, DATE_IN_FUTURE, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE
 */
export function closeHearing(context: CasesContext, input: CloseHearing): Promise<CaseRow | null> {
  const record = givenText('record', input.record, LONGEST_RECORD);
  return moveCase(context, input, async (moved) => {
    const { tx, case: it, now, actor } = moved;
    const open = await tx.findOne(HearingEntity, { caseId: it.id, closedAt: null });
    if (!open) throw new HubError('HEARING_NOT_FOUND', { caseId: it.id });
    const review = open.reviewId == null ? null : await findReview(moved, open.reviewId);
    const reviewed = review ? { reviewUnitCode: review.unitCode, reviewId: review.id } : {};
    const held = review ? undefined : heldLead(moved);
    moved.guard('closeHearing', { held, ...reviewed });
    if (open.heldOn > countyDay(now)) throw new HubError('DATE_IN_FUTURE', { field: 'heldOn' });
    open.closedAt = now;
    open.closedBy = actor;
    const at = { table: 'hearing', column: 'record_sealed', id: open.id } as const;
    open.recordSealed = sealWords(context.cipher, at, record);
    const facts = { hearingId: open.id, stage: open.stage };
    moved.make('closeHearing', { held, ...reviewed, unitCode: open.unitCode, facts });
  });
}
