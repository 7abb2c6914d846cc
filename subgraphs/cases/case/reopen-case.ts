import { statement } from '../../../platform/database/statement.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CasesContext } from '../cases-context.js';
import type { NewEvent } from '../event/append-events.js';
import type { Case } from './case.entity.js';
import type { CaseMove } from './case-moves.rules.js';
import type { CaseRow } from './case-row.js';
import { type MoveTarget, moveCase } from './move-case.js';
import type { MovedCase } from './moved-case.js';
import { readReason } from './read-reason.rules.js';
import { takingUpMove } from './taking-up.rules.js';

export interface ReopenCase extends MoveTarget {
  /** Needed where a unit's refusal is overruled. */
  readonly reason: string | null;
}

/**
 * 重办: the lead has it in hand again and signs for it again. The 60 days of an accepted petition run anew from the
 * order; what was turned away and should not have been (Art. 44(2)) is to be told anew within 15 days (Art. 23).
 *
 * @throws HubError BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function reopenCase(context: CasesContext, input: ReopenCase): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    const move = reopeningMove(moved.case);
    moved.guard(move);
    if (move === 'overrule') await overrule(moved, readReason(input.reason ?? ''));
    takeUpAgain(moved, {}, move);
  });
}

/** The same within another move, e.g. on a bad judgement. @throws HubError FORBIDDEN, CASE_MOVE_REFUSED */
export function takeUpAgain(moved: MovedCase, facts: NewEvent['facts'], move = reopeningMove(moved.case)): void {
  const lead = heldLead(moved);
  moved.make(move, { held: lead, unitCode: moved.case.leadUnitCode, facts });
  moved.case.answerOutcome = null;
  moved.case.dispositions = null;
  if (!lead) return;
  lead.state = 'ASSIGNED';
  lead.signedAt = null;
}

function reopeningMove(it: Case): CaseMove {
  return it.state === 'NOT_ACCEPTED' || it.state === 'REFERRED' ? 'overrule' : takingUpMove(it);
}

async function overrule({ tx, case: it, actor, now }: MovedCase, reason: string): Promise<void> {
  await statement(
    tx,
    `update cases.acceptance_decision set overruled_by = $2, overruled_at = $3, overrule_reason = $4
      where case_id = $1 and decision <> 'ACCEPTED' and overruled_at is null`,
    [it.id, actor, now, reason],
  );
}
