import type { Columns } from '../insert-rows.js';
import type { CaseRows } from './case-rows.js';

export const CASE_COLUMNS: Columns<CaseRows['row'] & { event_count: number }> = {
  id: 'uuid',
  case_no: 'text',
  state: 'text',
  purpose: 'text',
  channel: 'text',
  source_system: 'text',
  category: 'text',
  urgency: 'text',
  confidentiality: 'text',
  title: 'text',
  title_grams: 'text[]',
  cell_id: 'text',
  unresolved_id: 'text',
  area_codes: 'text[]',
  place_reason: 'text',
  place_certainty: 'real',
  respondent_unit_codes: 'text[]',
  barred_unit_codes: 'text[]',
  lead_unit_code: 'text',
  catch_all_unit_code: 'text',
  rule_id: 'text',
  rule_reason: 'text',
  quiet: 'boolean',
  received_at: 'timestamptz',
  registered_at: 'timestamptz',
  due_at: 'timestamptz',
  event_count: 'int',
};

export const ASSIGNMENT_COLUMNS: Columns<CaseRows['assignments'][number]> = {
  id: 'uuid',
  case_id: 'uuid',
  unit_code: 'text',
  role: 'text',
  kind: 'text',
  sent_by_unit_code: 'text',
  state: 'text',
  assigned_at: 'timestamptz',
  received_at: 'timestamptz',
};
