import { Migration } from '@mikro-orm/migrations';

/** Visits of the contact scheme. New table only; grows by some thousands of rows a month. */
export class Migration20261122031000_note_contact_visits extends Migration {
  override up(): void {
    this.addSql(`create table grid.contact_visit (
      contact_id text not null,
      visited_on date not null,
      -- How many of the contact's households were visited that day; of towns and villages 1.
      households integer not null check (households > 0),
      noted_by text not null,
      noted_at timestamptz(3) not null,
      primary key (contact_id, visited_on)
    )`);
    // Serves the figures of a month.
    this.addSql('create index contact_visit_day on grid.contact_visit (visited_on) include (contact_id, households)');
  }

  override down(): void {
    this.addSql('drop table grid.contact_visit');
  }
}
