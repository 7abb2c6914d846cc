import { heldLead } from '../assignment/find-assignment.js';
import type { CasesContext } from '../cases-context.js';
import type { CaseRow } from './case-row.js';
import { type MoveTarget, moveCase } from './move-case.js';

/**
 * 办结.
 *
 * @throws HubError FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function concludeCase(context: CasesContext, input: MoveTarget): Promise<CaseRow | null> {
  return moveCase(context, input, (moved) => {
    moved.make('conclude', { held: heldLead(moved), unitCode: moved.case.leadUnitCode, facts: {} });
  });
}
