import { HubError } from '../../../platform/errors/hub-error.js';
import { isHeld } from '../assignment/assignment.entity.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { requireSimple, type SimpleGround } from './simple-procedure.rules.js';
import { requireWay } from './ways.rules.js';

export interface SimplifyCase extends MoveTarget {
  readonly ground: SimpleGround;
}

/**
 * 适用简易程序: clear, small, of one unit, and no accusation nor what belongs elsewhere. Its time counts from the unit's
 * receipt, whenever it is chosen; the fifteen days of Art. 23 run on beside it.
 *
 * @throws HubError SIMPLE_PROCEDURE_UNFITTING, LEGAL_ROUTE_UNFITTING, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE
 */
export function simplifyCase(context: CasesContext, input: SimplifyCase): Promise<CaseRow | null> {
  return moveCase(context, input, (moved) => {
    const it = moved.case;
    const held = heldLead(moved);
    moved.guard('simplify', { held });
    requireWay({ ...it, legalRoute: it.legalRoute ?? null }, 'simplify');
    requireSimple({ ...it, units: moved.assignments.filter(isHeld).length });
    it.procedure = 'SIMPLE';
    const facts = { procedure: 'SIMPLE', ground: input.ground };
    const clocksAt = held?.assignedAt ?? moved.now;
    moved.make('simplify', { held, unitCode: it.leadUnitCode, facts, clocksAt });
  });
}

/**
 * 转普通程序: what turns out to be less clear. Received it is when it was: the ordinary time has run all along.
 *
 * @throws HubError CASE_MOVE_REFUSED (also of what goes by the ordinary procedure), FORBIDDEN,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function unsimplifyCase(context: CasesContext, input: MoveTarget): Promise<CaseRow | null> {
  return moveCase(context, input, (moved) => {
    const it = moved.case;
    const held = heldLead(moved);
    moved.guard('unsimplify', { held });
    if (it.procedure !== 'SIMPLE') {
      throw new HubError('CASE_MOVE_REFUSED', { state: it.state, move: 'unsimplify', possible: 'simplify' });
    }
    it.procedure = 'ORDINARY';
    moved.make('unsimplify', { held, unitCode: it.leadUnitCode, facts: { procedure: 'ORDINARY' } });
  });
}
