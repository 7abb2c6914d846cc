import type { MigrationEntry } from '../../../platform/database/create-orm.js';
import { Migration20261121090000_create_intake } from './Migration20261121090000_create_intake.js';
import { Migration20261121230000_index_latest_submissions } from './Migration20261121230000_index_latest_submissions.js';

/** In the order in which they run. */
export const intakeMigrations: readonly MigrationEntry[] = [
  { name: 'Migration20261121090000_create_intake', class: Migration20261121090000_create_intake },
  {
    name: 'Migration20261121230000_index_latest_submissions',
    class: Migration20261121230000_index_latest_submissions,
  },
];
