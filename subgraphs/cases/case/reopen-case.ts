import { heldLead } from '../assignment/find-assignment.js';
import type { CasesContext } from '../cases-context.js';
import type { NewEvent } from '../event/append-events.js';
import type { CaseRow } from './case-row.js';
import { type MoveTarget, moveCase } from './move-case.js';
import type { MovedCase } from './moved-case.js';

/**
 * 重办: the lead has it in hand again and signs for it again. The 15 days of Art. 23 have been kept or missed by the
 * first answer and do not run anew.
 *
 * @throws HubError FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function reopenCase(context: CasesContext, input: MoveTarget): Promise<CaseRow | null> {
  return moveCase(context, input, (moved) => takeUpAgain(moved, {}));
}

/** The same within another move, e.g. on a bad judgement. @throws HubError FORBIDDEN, CASE_MOVE_REFUSED */
export function takeUpAgain(moved: MovedCase, facts: NewEvent['facts']): void {
  const { acceptedAt, legalRoute } = moved.case;
  const move = acceptedAt && legalRoute === 'PETITION' ? 'redo' : 'reopen';
  moved.make(move, { unitCode: moved.case.leadUnitCode, facts });
  const lead = heldLead(moved);
  if (!lead) return;
  lead.state = 'ASSIGNED';
  lead.signedAt = null;
}
