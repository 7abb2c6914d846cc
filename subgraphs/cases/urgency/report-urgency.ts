import { v7 as uuidv7 } from 'uuid';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { insertRows } from '../insert-rows.js';
import type { UrgencyBody } from './urgency-bodies.rules.js';

export interface ToldBody {
  readonly body: UrgencyBody;
  readonly toldAt: Date;
}

export interface ReportUrgency extends MoveTarget {
  readonly urgency: 'URGENT' | 'CRITICAL';
  readonly told: readonly ToldBody[];
}

/**
 * 报告重大、紧急信访事项: which bodies were told, and when. The petition bureau reports to the superior bureau and the
 * national one at the same time (Art. 25); who has not been told is still owed, see `urgencyOwed`.
 *
 * @throws HubError BAD_USER_INPUT (nobody, or in the future), FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE
 */
export function reportUrgency(context: CasesContext, input: ReportUrgency): Promise<CaseRow | null> {
  const { told, urgency } = input;
  const bodies = [...new Set(told.map(({ body }) => body))];
  const isFuture = told.some(({ toldAt }) => toldAt > context.now());
  if (told.length === 0 || isFuture || bodies.length < told.length)
    throw new HubError('BAD_USER_INPUT', { field: 'told' });
  return moveCase(context, input, async (moved) => {
    const { tx, case: it, now, actor } = moved;
    const held = heldLead(moved);
    moved.make('reportUrgency', { held, unitCode: it.leadUnitCode, facts: { urgency, bodies: bodies.join(' ') } });
    // What was found to be critical is not made less so by a further report.
    if (it.urgency !== 'CRITICAL') it.urgency = urgency;
    const reports = told.map(({ body, toldAt }) => ({
      ...{ id: uuidv7(), case_id: it.id, body, told_at: toldAt },
      ...{ reported_by: actor, reported_at: now },
    }));
    await insertRows(tx, 'cases.urgency_report', REPORT_COLUMNS, reports);
  });
}

const REPORT_COLUMNS = {
  id: 'uuid',
  case_id: 'uuid',
  body: 'text',
  told_at: 'timestamptz',
  reported_by: 'text',
  reported_at: 'timestamptz',
} as const;
