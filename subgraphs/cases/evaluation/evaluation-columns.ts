/** Columns of cases.evaluation with their types, for rows written in one statement. */
export const EVALUATION_COLUMNS = {
  id: 'uuid',
  opening_id: 'uuid',
  unit_code: 'text',
  supersedes_id: 'uuid',
  grade: 'text',
  process: 'text',
  result: 'text',
  solved: 'text',
  source: 'text',
  comment_sealed: 'text',
  submission_id: 'text',
  callback_id: 'uuid',
  at: 'timestamptz',
  recorded_by: 'text',
  recorded_unit: 'text',
} as const;
