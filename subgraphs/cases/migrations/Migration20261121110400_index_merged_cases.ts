import { Migration } from '@mikro-orm/migrations';

/** Serves the separation of a submission whose own case was merged. Few rows, so it locks for an instant. */
export class Migration20261121110400_index_merged_cases extends Migration {
  override up(): void {
    this.addSql('create index case_merged_into on cases.case (merged_into) where merged_into is not null');
  }

  override down(): void {
    this.addSql('drop index if exists cases.case_merged_into');
  }
}
