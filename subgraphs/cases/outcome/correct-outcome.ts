import { v7 as uuidv7 } from 'uuid';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import { type CaseRow, isCaseId } from '../case/case-row.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { insertRows } from '../insert-rows.js';
import { CORRECTABLE_OUTCOME, OUTCOME_COLUMNS, type OutcomeRow } from './outcome-row.js';

export interface CorrectOutcome extends MoveTarget {
  readonly outcomeId: string;
  readonly reason: string;
}

/** Characters. */
const LONGEST_REASON = 500;

/**
 * Takes an outcome back by a counter entry, once and with the reason; what it should have been is a new entry.
 *
 * @throws HubError BAD_USER_INPUT, ENTRY_NOT_FOUND, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function correctOutcome(context: CasesContext, input: CorrectOutcome): Promise<CaseRow | null> {
  const reason = givenText('reason', input.reason, LONGEST_REASON);
  return moveCase(context, input, async (moved) => {
    const held = heldLead(moved);
    moved.guard('recordOutcome', { held });
    const { tx, case: it, now: at, actor } = moved;
    const named = isCaseId(input.outcomeId) ? input.outcomeId : null;
    const [wrong] = await statement<OutcomeRow>(tx, CORRECTABLE_OUTCOME, [named, it.id]);
    if (!wrong) throw new HubError('ENTRY_NOT_FOUND', { entryId: input.outcomeId });
    const { kind, moneyKind, amountFen, result, reachedOn } = wrong;
    const id = uuidv7();
    await insertRows(tx, 'cases.outcome', OUTCOME_COLUMNS, [
      {
        ...{ id, case_id: it.id, kind, money_kind: moneyKind, amount_fen: 0 - amountFen, result },
        ...{ reached_on: reachedOn, corrects_id: wrong.id, reason, recorded_at: at, recorded_by: actor },
      },
    ]);
    const facts = { outcomeId: id, kind, correctsId: wrong.id };
    moved.make('recordOutcome', { held, unitCode: it.leadUnitCode, facts });
  });
}
