import { Migration } from '@mikro-orm/migrations';

/** Serves the sweep for deadlines that a notice has settled, which read every running clock. Few rows for most of a year. */
export class Migration20261121110600_index_provisional_clocks extends Migration {
  override up(): void {
    this.addSql(`
      create index clock_provisional on cases.clock (due_at)
        where provisional and stopped_at is null and breached_at is null`);
  }

  override down(): void {
    this.addSql('drop index if exists cases.clock_provisional');
  }
}
