import { Migration } from '@mikro-orm/migrations';

/**
 * What cases says of a submission's case: whether it is an accusation (Art. 30). Those linked before are guarded by what
 * they say of themselves. Adds a column with a default, which rewrites nothing; the update walks the table once.
 */
export class Migration20261122045000_guard_links extends Migration {
  override up(): void {
    this.addSql(`alter table intake.submission add column link_guard text not null default 'OPEN'
      check (link_guard in ('OPEN', 'ACCUSATION', 'AGAINST_BUREAU'))`);
    this.addSql(`update intake.submission set link_guard = 'ACCUSATION'
      where case_id is not null and normalised ->> 'purpose' = 'ACCUSATION'`);
  }

  override down(): void {
    this.addSql('alter table intake.submission drop column link_guard');
  }
}
