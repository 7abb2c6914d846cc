import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { type Giving, giveCase } from './give-case.js';

export interface AssignCase extends MoveTarget, Giving {}

/**
 * 转送、交办、派遣: gives a case to a unit. A new lead takes over from the old one, whose assignment is revoked.
 *
 * @throws HubError FORBIDDEN, RECUSED, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE, and what `giveCase`
 * throws
 */
export function assignCase(context: CasesContext, input: AssignCase): Promise<CaseRow | null> {
  const { unitCode, role } = input;
  const move = role === 'LEAD' ? 'assign' : 'assignCo';
  return moveCase(context, input, async (moved) => {
    moved.guard(move);
    const { id, kind, basis = 'CHOICE' } = await giveCase(context, moved, input);
    moved.make(move, { unitCode, facts: { assignmentId: id, role, kind, basis } });
  });
}
