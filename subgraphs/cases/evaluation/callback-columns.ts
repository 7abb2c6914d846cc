/** Columns of cases.callback with their types, for rows written in one statement. */
export const CALLBACK_COLUMNS = {
  id: 'uuid',
  case_id: 'uuid',
  round: 'int',
  source: 'text',
  attempt: 'int',
  outcome: 'text',
  asked_at: 'timestamptz',
  asked_by: 'text',
  asked_unit: 'text',
} as const;
