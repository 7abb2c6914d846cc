import type { MigrationEntry } from '../../../platform/database/create-orm.js';
import { Migration20261121090000_create_intake } from './Migration20261121090000_create_intake.js';
import { Migration20261121230000_index_latest_submissions } from './Migration20261121230000_index_latest_submissions.js';
import { Migration20261121233000_tell_copies_of_a_mail } from './Migration20261121233000_tell_copies_of_a_mail.js';
import { Migration20261121235000_find_candidates_by_anchor } from './Migration20261121235000_find_candidates_by_anchor.js';
import { Migration20261122000000_find_unknown_values } from './Migration20261122000000_find_unknown_values.js';
import { Migration20261122001000_set_aside_at_registration } from './Migration20261122001000_set_aside_at_registration.js';
import { Migration20261122045000_guard_links } from './Migration20261122045000_guard_links.js';
import { Migration20261122050000_count_chains } from './Migration20261122050000_count_chains.js';
import { Migration20261122051500_name_participants } from './Migration20261122051500_name_participants.js';
import { Migration20261122060500_guard_confidential } from './Migration20261122060500_guard_confidential.js';
import { Migration20261122063000_act_for_others } from './Migration20261122063000_act_for_others.js';

/** In the order in which they run. */
export const intakeMigrations: readonly MigrationEntry[] = [
  { name: 'Migration20261121090000_create_intake', class: Migration20261121090000_create_intake },
  {
    name: 'Migration20261121230000_index_latest_submissions',
    class: Migration20261121230000_index_latest_submissions,
  },
  { name: 'Migration20261121233000_tell_copies_of_a_mail', class: Migration20261121233000_tell_copies_of_a_mail },
  {
    name: 'Migration20261121235000_find_candidates_by_anchor',
    class: Migration20261121235000_find_candidates_by_anchor,
  },
  { name: 'Migration20261122000000_find_unknown_values', class: Migration20261122000000_find_unknown_values },
  {
    name: 'Migration20261122001000_set_aside_at_registration',
    class: Migration20261122001000_set_aside_at_registration,
  },
  { name: 'Migration20261122045000_guard_links', class: Migration20261122045000_guard_links },
  { name: 'Migration20261122050000_count_chains', class: Migration20261122050000_count_chains },
  { name: 'Migration20261122051500_name_participants', class: Migration20261122051500_name_participants },
  { name: 'Migration20261122060500_guard_confidential', class: Migration20261122060500_guard_confidential },
  { name: 'Migration20261122063000_act_for_others', class: Migration20261122063000_act_for_others },
];
