import { v7 as uuidv7 } from 'uuid';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import { type CaseRow, isCaseId } from '../case/case-row.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { insertRows } from '../insert-rows.js';
import { CORRECTABLE_RELIEF, RELIEF_COLUMNS, type ReliefRow } from './relief-row.js';

export interface CorrectRelief extends MoveTarget {
  readonly reliefId: string;
  readonly reason: string;
}

/** Characters. */
const LONGEST_REASON = 500;

/**
 * Takes an entry of relief back by a counter entry, once and with the reason; what was given instead is a new entry.
 *
 * @throws HubError BAD_USER_INPUT, ENTRY_NOT_FOUND, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function correctRelief(context: CasesContext, input: CorrectRelief): Promise<CaseRow | null> {
  const reason = givenText('reason', input.reason, LONGEST_REASON);
  return moveCase(context, input, async (moved) => {
    const held = heldLead(moved);
    moved.guard('relieve', { held });
    const { tx, case: it, now: at, actor } = moved;
    const named = isCaseId(input.reliefId) ? input.reliefId : null;
    const [wrong] = await statement<ReliefRow>(tx, CORRECTABLE_RELIEF, [named, it.id]);
    if (!wrong) throw new HubError('ENTRY_NOT_FOUND', { entryId: input.reliefId });
    const { kind, source, amountFen, givenOn } = wrong;
    const id = uuidv7();
    await insertRows(tx, 'cases.relief', RELIEF_COLUMNS, [
      {
        ...{ id, case_id: it.id, kind, source, amount_fen: 0 - amountFen, given_on: givenOn },
        ...{ corrects_id: wrong.id, reason, recorded_at: at, recorded_by: actor },
      },
    ]);
    const facts = { reliefId: id, kind, correctsId: wrong.id };
    moved.make('relieve', { held, unitCode: it.leadUnitCode, facts });
  });
}
