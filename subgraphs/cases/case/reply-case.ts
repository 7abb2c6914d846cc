import { heldLead } from '../assignment/find-assignment.js';
import type { CasesContext } from '../cases-context.js';
import { answerFounder } from '../join/answer-founder.js';
import type { CaseRow } from './case-row.js';
import { type MoveTarget, moveCase } from './move-case.js';

/**
 * 答复: the lead unit has answered the petitioner in writing, which stops the 15 days of Art. 23.
 *
 * @throws HubError FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function replyCase(context: CasesContext, input: MoveTarget): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    moved.make('reply', { held: heldLead(moved), unitCode: moved.case.leadUnitCode, facts: {} });
    await answerFounder(moved);
  });
}
