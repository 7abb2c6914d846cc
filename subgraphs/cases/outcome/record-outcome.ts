import { v7 as uuidv7 } from 'uuid';
import type { Day } from '../../../platform/calendar/working-day.rules.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { pastDay } from '../case/given-day.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { insertRows } from '../insert-rows.js';
import { OUTCOME_COLUMNS } from './outcome-row.js';
import { type GivenOutcome, outcomeShape } from './outcome-shape.rules.js';

export interface RecordOutcome extends MoveTarget, GivenOutcome {
  readonly reachedOn: Day;
}

/**
 * 登记成果: what came of a case beyond its answer. Any number a case.
 *
 * @throws HubError BAD_USER_INPUT, DATE_IN_FUTURE, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function recordOutcome(context: CasesContext, input: RecordOutcome): Promise<CaseRow | null> {
  const shape = outcomeShape(input);
  const reachedOn = pastDay('reachedOn', input.reachedOn, context.now());
  return moveCase(context, input, async (moved) => {
    const held = heldLead(moved);
    moved.guard('recordOutcome', { held });
    const { tx, case: it, now: at, actor } = moved;
    const id = uuidv7();
    await insertRows(tx, 'cases.outcome', OUTCOME_COLUMNS, [
      {
        ...{ id, case_id: it.id, ...shape, reached_on: reachedOn, corrects_id: null, reason: null },
        ...{ recorded_at: at, recorded_by: actor },
      },
    ]);
    const facts = { outcomeId: id, kind: shape.kind };
    moved.make('recordOutcome', { held, unitCode: it.leadUnitCode, facts });
  });
}
