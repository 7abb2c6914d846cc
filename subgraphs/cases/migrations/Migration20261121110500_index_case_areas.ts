import { Migration } from '@mikro-orm/migrations';

/** Serves the list of an area with few cases, which walked all cases. Locks writes while it builds. */
export class Migration20261121110500_index_case_areas extends Migration {
  override up(): void {
    this.addSql('create index case_areas on cases.case using gin (area_codes)');
  }

  override down(): void {
    this.addSql('drop index if exists cases.case_areas');
  }
}
