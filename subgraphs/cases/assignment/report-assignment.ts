import { v7 as uuidv7 } from 'uuid';
import { statement } from '../../../platform/database/statement.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { heldAssignment } from './find-assignment.js';
import { sealWords, unitWords } from './unit-words.js';

export interface ReportAssignment extends MoveTarget {
  readonly assignmentId: string;
  readonly note: string;
}

const NOTE = { shortest: 2, longest: 4_000 };

/**
 * 办理情况、办结报告 (Art. 22): what a unit has done; what was ordered by a day is done with the first. A helper's is for
 * the lead, who answers.
 *
 * @throws HubError BAD_USER_INPUT, ASSIGNMENT_NOT_FOUND, FORBIDDEN, RECUSED, OBJECTION_PENDING, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function reportAssignment(context: CasesContext, input: ReportAssignment): Promise<CaseRow | null> {
  const note = unitWords('note', input.note, NOTE);
  return moveCase(context, input, async (moved) => {
    const held = heldAssignment(moved, input.assignmentId);
    const { id, role, unitCode, sentByUnitCode: senderUnitCode } = held;
    const reportId = uuidv7();
    moved.make('report', { held, senderUnitCode, unitCode, facts: { assignmentId: id, role, reportId } });
    held.reportedAt = moved.now;
    const sealed = sealWords(context.cipher, 'assignment_report.note', reportId, note);
    await statement(moved.tx, INSERT, [reportId, id, moved.case.id, sealed, moved.now, moved.actor]);
  });
}

const INSERT = `
  insert into cases.assignment_report (id, assignment_id, case_id, note, reported_at, reported_by)
  values ($1, $2, $3, $4, $5, $6)`;
