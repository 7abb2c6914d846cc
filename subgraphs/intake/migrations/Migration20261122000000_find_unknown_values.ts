import { Migration } from '@mikro-orm/migrations';

/** Serves the list of values in no table; holds only the few submissions that have one. Locks writes while it builds. */
export class Migration20261122000000_find_unknown_values extends Migration {
  override up(): void {
    this.addSql(
      `create index submission_unknown on intake.submission (arrived_at) where normalised -> 'unknown' <> '[]'::jsonb`,
    );
  }

  override down(): void {
    this.addSql('drop index intake.submission_unknown');
  }
}
