import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { heldLead } from './find-assignment.js';
import { reportsDue } from './reports-due.rules.js';
import { sealWords, unitWords } from './unit-words.js';

export interface WaiveReports extends MoveTarget {
  readonly reason: string;
}

const REASON = { shortest: 2, longest: 500 };

/**
 * The lead says why it answers without the reports that helpers still owe; these go on owing them to who ordered them.
 *
 * @throws HubError BAD_USER_INPUT, REPORTS_NOT_DUE, FORBIDDEN, RECUSED, OBJECTION_PENDING, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function waiveReports(context: CasesContext, input: WaiveReports): Promise<CaseRow | null> {
  const reason = unitWords('reason', input.reason, REASON);
  return moveCase(context, input, (moved) => {
    const held = heldLead(moved);
    const due = reportsDue(moved.assignments);
    moved.make('waiveReports', { held, unitCode: moved.case.leadUnitCode, facts: { due: due.length } });
    if (due.length === 0) throw new HubError('REPORTS_NOT_DUE');
    for (const assignment of due) {
      assignment.reportWaivedAt = moved.now;
      assignment.reportWaivedReason = sealWords(
        context.cipher,
        'assignment.report_waived_reason',
        assignment.id,
        reason,
      );
    }
  });
}
