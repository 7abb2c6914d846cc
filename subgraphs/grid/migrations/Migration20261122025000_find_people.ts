import { Migration } from '@mikro-orm/migrations';

/**
 * Finds a person by telephone or identity number without opening it, and keeps an identity number from being of two
 * people at once. Rows written before have no index yet: the part fills them in after it has migrated, for the key is
 * not the database's. Locks a table of some thousands of rows for an instant.
 */
export class Migration20261122025000_find_people extends Migration {
  override up(): void {
    this.addSql('alter table grid.person add column phone_index text');
    this.addSql('alter table grid.person add column id_no_index text');
    this.addSql(
      `alter table grid.person add constraint person_id_no_once
       exclude using gist (id_no_index with =, valid with &&) deferrable initially deferred`,
    );
    // Why it was made, as a code: 调任, 退休…
    this.addSql('alter table grid.change add column reason text');
  }

  override down(): void {
    this.addSql('alter table grid.change drop column reason');
    this.addSql('alter table grid.person drop constraint person_id_no_once');
    this.addSql('alter table grid.person drop column id_no_index');
    this.addSql('alter table grid.person drop column phone_index');
  }
}
