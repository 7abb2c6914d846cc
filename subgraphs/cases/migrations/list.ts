import type { MigrationEntry } from '../../../platform/database/create-orm.js';
import { Migration20261121110000_create_calendar } from './Migration20261121110000_create_calendar.js';
import { Migration20261121110100_create_case } from './Migration20261121110100_create_case.js';
import { Migration20261121110200_create_assignment } from './Migration20261121110200_create_assignment.js';
import { Migration20261121110300_create_event_log } from './Migration20261121110300_create_event_log.js';
import { Migration20261121110400_index_merged_cases } from './Migration20261121110400_index_merged_cases.js';
import { Migration20261121110500_index_case_areas } from './Migration20261121110500_index_case_areas.js';
import { Migration20261121110600_index_provisional_clocks } from './Migration20261121110600_index_provisional_clocks.js';
import { Migration20261121234500_index_waiting_cases } from './Migration20261121234500_index_waiting_cases.js';
import { Migration20261122014500_follow_organisation } from './Migration20261122014500_follow_organisation.js';
import { Migration20261122040000_regulate_cases } from './Migration20261122040000_regulate_cases.js';
import { Migration20261122043500_run_many_clocks } from './Migration20261122043500_run_many_clocks.js';
import { Migration20261122044000_evaluate_handling } from './Migration20261122044000_evaluate_handling.js';
import { Migration20261122044500_join_cases } from './Migration20261122044500_join_cases.js';
import { Migration20261122045800_create_documents } from './Migration20261122045800_create_documents.js';
import { Migration20261122051000_review_and_settle } from './Migration20261122051000_review_and_settle.js';
import { Migration20261122052500_address_documents } from './Migration20261122052500_address_documents.js';
import { Migration20261122053000_send_assignments } from './Migration20261122053000_send_assignments.js';
import { Migration20261122053500_route_cases } from './Migration20261122053500_route_cases.js';
import { Migration20261122053600_guide_arrivals } from './Migration20261122053600_guide_arrivals.js';
import { Migration20261122055500_tell_who_owes } from './Migration20261122055500_tell_who_owes.js';
import { Migration20261122060000_never_forsaken } from './Migration20261122060000_never_forsaken.js';
import { Migration20261122060500_extend_and_report } from './Migration20261122060500_extend_and_report.js';

export const CASES_MIGRATIONS: readonly MigrationEntry[] = [
  { name: 'Migration20261121110000_create_calendar', class: Migration20261121110000_create_calendar },
  { name: 'Migration20261121110100_create_case', class: Migration20261121110100_create_case },
  { name: 'Migration20261121110200_create_assignment', class: Migration20261121110200_create_assignment },
  { name: 'Migration20261121110300_create_event_log', class: Migration20261121110300_create_event_log },
  { name: 'Migration20261121110400_index_merged_cases', class: Migration20261121110400_index_merged_cases },
  { name: 'Migration20261121110500_index_case_areas', class: Migration20261121110500_index_case_areas },
  { name: 'Migration20261121110600_index_provisional_clocks', class: Migration20261121110600_index_provisional_clocks },
  { name: 'Migration20261121234500_index_waiting_cases', class: Migration20261121234500_index_waiting_cases },
  { name: 'Migration20261122014500_follow_organisation', class: Migration20261122014500_follow_organisation },
  { name: 'Migration20261122040000_regulate_cases', class: Migration20261122040000_regulate_cases },
  { name: 'Migration20261122043500_run_many_clocks', class: Migration20261122043500_run_many_clocks },
  { name: 'Migration20261122044000_evaluate_handling', class: Migration20261122044000_evaluate_handling },
  { name: 'Migration20261122044500_join_cases', class: Migration20261122044500_join_cases },
  { name: 'Migration20261122045800_create_documents', class: Migration20261122045800_create_documents },
  { name: 'Migration20261122051000_review_and_settle', class: Migration20261122051000_review_and_settle },
  { name: 'Migration20261122052500_address_documents', class: Migration20261122052500_address_documents },
  { name: 'Migration20261122053000_send_assignments', class: Migration20261122053000_send_assignments },
  { name: 'Migration20261122053500_route_cases', class: Migration20261122053500_route_cases },
  { name: 'Migration20261122053600_guide_arrivals', class: Migration20261122053600_guide_arrivals },
  { name: 'Migration20261122055500_tell_who_owes', class: Migration20261122055500_tell_who_owes },
  { name: 'Migration20261122060000_never_forsaken', class: Migration20261122060000_never_forsaken },
  { name: 'Migration20261122060500_extend_and_report', class: Migration20261122060500_extend_and_report },
];
