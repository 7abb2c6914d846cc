import type { ObjectionReason, ObjectionState } from './assignment-kinds.rules.js';

/** An objection as the graph reads it; its words are sealed. */
export interface ObjectionRow {
  readonly id: string;
  readonly caseId: string;
  readonly assignmentId: string;
  readonly unitCode: string;
  readonly sentByUnitCode: string;
  readonly state: ObjectionState;
  readonly reasonCode: ObjectionReason;
  readonly reason: string;
  readonly suggestedUnitCode: string | null;
  readonly objectedAt: Date;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly nextUnitCode: string | null;
}

/** Columns of `cases.objection o` and its `cases.assignment a`. */
export const OBJECTION_ROW = `
  o.id, o.case_id as "caseId", o.assignment_id as "assignmentId", a.unit_code as "unitCode",
  a.sent_by_unit_code as "sentByUnitCode", a.objection as state, o.reason_code as "reasonCode", o.reason,
  o.suggested_unit_code as "suggestedUnitCode", o.objected_at as "objectedAt", o.decided_at as "decidedAt",
  o.decision_reason as "decisionReason", o.next_unit_code as "nextUnitCode"`;

export interface ReportRow {
  readonly id: string;
  readonly assignmentId: string;
  readonly note: string;
  readonly reportedAt: Date;
}

export const REPORT_ROW = `
  r.id, r.assignment_id as "assignmentId", r.note, r.reported_at as "reportedAt"`;
