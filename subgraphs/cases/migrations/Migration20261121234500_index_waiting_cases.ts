import { Migration } from '@mikro-orm/migrations';

/**
 * Serves the look for cases whose place a clerk has located by now: those that wait and no others, however many cases
 * are old. Locks writes while it builds.
 */
export class Migration20261121234500_index_waiting_cases extends Migration {
  override up(): void {
    this.addSql(`
      create index case_waiting on cases.case (unresolved_id)
        where unresolved_id is not null and cell_id is null and state in ('REGISTERED', 'ASSIGNED', 'SIGNED')`);
  }

  override down(): void {
    this.addSql('drop index if exists cases.case_waiting');
  }
}
