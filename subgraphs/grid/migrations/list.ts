import type { MigrationEntry } from '../../../platform/database/create-orm.js';
import { Migration20261121100000_create_grid } from './Migration20261121100000_create_grid.js';
import { Migration20261121233000_reuse_cell_codes } from './Migration20261121233000_reuse_cell_codes.js';
import { Migration20261122020000_date_records } from './Migration20261122020000_date_records.js';
import { Migration20261122021000_recusals_and_rule_versions } from './Migration20261122021000_recusals_and_rule_versions.js';
import { Migration20261122023000_label_levels } from './Migration20261122023000_label_levels.js';
import { Migration20261122024000_withdraw_place_names } from './Migration20261122024000_withdraw_place_names.js';
import { Migration20261122025000_find_people } from './Migration20261122025000_find_people.js';
import { Migration20261122030000_plan_receptions } from './Migration20261122030000_plan_receptions.js';
import { Migration20261122031000_note_contact_visits } from './Migration20261122031000_note_contact_visits.js';
import { Migration20261122032000_one_unit_per_credit_code } from './Migration20261122032000_one_unit_per_credit_code.js';
import { Migration20261122032500_size_cells } from './Migration20261122032500_size_cells.js';
import { Migration20261122033500_index_references } from './Migration20261122033500_index_references.js';
import { Migration20261122045500_guard_unresolved_places } from './Migration20261122045500_guard_unresolved_places.js';

export const GRID_MIGRATIONS: readonly MigrationEntry[] = [
  { name: 'Migration20261121100000_create_grid', class: Migration20261121100000_create_grid },
  { name: 'Migration20261121233000_reuse_cell_codes', class: Migration20261121233000_reuse_cell_codes },
  { name: 'Migration20261122020000_date_records', class: Migration20261122020000_date_records },
  {
    name: 'Migration20261122021000_recusals_and_rule_versions',
    class: Migration20261122021000_recusals_and_rule_versions,
  },
  { name: 'Migration20261122023000_label_levels', class: Migration20261122023000_label_levels },
  { name: 'Migration20261122024000_withdraw_place_names', class: Migration20261122024000_withdraw_place_names },
  { name: 'Migration20261122025000_find_people', class: Migration20261122025000_find_people },
  { name: 'Migration20261122030000_plan_receptions', class: Migration20261122030000_plan_receptions },
  { name: 'Migration20261122031000_note_contact_visits', class: Migration20261122031000_note_contact_visits },
  { name: 'Migration20261122032000_one_unit_per_credit_code', class: Migration20261122032000_one_unit_per_credit_code },
  { name: 'Migration20261122032500_size_cells', class: Migration20261122032500_size_cells },
  { name: 'Migration20261122033500_index_references', class: Migration20261122033500_index_references },
  {
    name: 'Migration20261122045500_guard_unresolved_places',
    class: Migration20261122045500_guard_unresolved_places,
  },
];
