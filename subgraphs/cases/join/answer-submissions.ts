import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { isOpen } from '../case/case-states.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { fulfilDuties } from './fulfil-duties.js';
import type { AnswerMeans } from './reply-duty.rules.js';

export interface AnswerSubmissions extends MoveTarget {
  readonly joinIds: readonly string[];
  readonly by: AnswerMeans;
}

/**
 * Petitioners of joined submissions have been told: the answer to the case, that theirs was joined and where it is
 * answered, or the notice they were owed. Told once, nothing more is owed to them. That a final matter is no longer
 * accepted is told by `refuseAgain`, with its notice.
 *
 * @throws HubError BAD_USER_INPUT, JOIN_NOT_FOUND, REPLY_NOT_OWED, CASE_MOVE_REFUSED (a reply to a case that has none
 * yet), FORBIDDEN, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function answerSubmissions(context: CasesContext, input: AnswerSubmissions): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    const held = heldLead(moved);
    moved.guard('answerSubmissions', { held });
    const { state } = moved.case;
    const isTooEarly = input.by === 'REPLY' && isOpen(state);
    if (isTooEarly || (input.by === 'NOTICE' && state === 'FINAL')) {
      throw new HubError('CASE_MOVE_REFUSED', { state, move: 'answerSubmissions' });
    }
    const submissions = await fulfilDuties(moved, input.joinIds, input.by);
    const facts = { submissions, by: input.by };
    moved.make('answerSubmissions', { held, unitCode: moved.case.leadUnitCode, facts });
  });
}
