import { v7 as uuidv7 } from 'uuid';
import type { Day } from '../../../platform/calendar/working-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { givenFen } from '../case/given-amount.rules.js';
import { pastDay } from '../case/given-day.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { insertRows } from '../insert-rows.js';
import { RELIEF_COLUMNS } from './relief-row.js';
import type { ReliefKind, ReliefSource } from './relief-words.rules.js';

export interface GiveRelief extends MoveTarget {
  readonly kind: ReliefKind;
  /** Null where no money was given. */
  readonly source?: ReliefSource | null | undefined;
  readonly amountFen: number;
  readonly givenOn: Day;
}

/**
 * 帮扶救助 (Art. 37): also after the end, for the end of the procedure is not the end of help.
 *
 * @throws HubError BAD_USER_INPUT, DATE_IN_FUTURE, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function giveRelief(context: CasesContext, input: GiveRelief): Promise<CaseRow | null> {
  const amount = givenFen('amountFen', input.amountFen, 0);
  const source = input.source ?? null;
  if (amount > 0 && source === null) throw new HubError('BAD_USER_INPUT', { field: 'source' });
  const givenOn = pastDay('givenOn', input.givenOn, context.now());
  return moveCase(context, input, async (moved) => {
    const held = heldLead(moved);
    moved.guard('relieve', { held });
    const { tx, case: it, now: at, actor } = moved;
    const id = uuidv7();
    await insertRows(tx, 'cases.relief', RELIEF_COLUMNS, [
      {
        ...{ id, case_id: it.id, kind: input.kind, source, amount_fen: amount, given_on: givenOn },
        ...{ corrects_id: null, reason: null, recorded_at: at, recorded_by: actor },
      },
    ]);
    moved.make('relieve', { held, unitCode: it.leadUnitCode, facts: { reliefId: id, kind: input.kind } });
  });
}
