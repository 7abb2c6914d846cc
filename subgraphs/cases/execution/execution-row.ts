import type { Columns } from '../insert-rows.js';

export interface ExecutionRow {
  readonly id: string;
  readonly caseId: string;
  readonly doneOn: string;
  readonly isComplete: boolean;
  readonly noteSealed: string;
  readonly recordedAt: Date;
}

/** Of many cases, the oldest first. */
export const EXECUTIONS = `
  select x.id, x.case_id as "caseId", x.done_on::text as "doneOn", x.is_complete as "isComplete",
         x.note_sealed as "noteSealed", x.recorded_at as "recordedAt"
    from cases.execution x where x.case_id = any ($1::uuid[]) order by x.recorded_at, x.id`;

export interface ExecutionInsert {
  readonly id: string;
  readonly case_id: string;
  readonly done_on: string;
  readonly is_complete: boolean;
  readonly note_sealed: string;
  readonly recorded_at: Date;
  readonly recorded_by: string;
}

export const EXECUTION_COLUMNS: Columns<ExecutionInsert> = {
  id: 'uuid',
  case_id: 'uuid',
  done_on: 'date',
  is_complete: 'boolean',
  note_sealed: 'text',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
};
