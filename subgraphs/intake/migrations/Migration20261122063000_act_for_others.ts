import { Migration } from '@mikro-orm/migrations';

/** Who acts for a petitioner: sealed, and apart from petitioners, so that nothing is matched by it. */
export class Migration20261122063000_act_for_others extends Migration {
  override up(): void {
    this.addSql(`
      create table intake.proxy (
        submission_id text primary key references intake.submission (id) on delete cascade,
        name_sealed text not null,
        phone_sealed text,
        post_id text,
        authorisation text check (authorisation in ('WRITTEN', 'ORAL')))`);
  }

  override down(): void {
    this.addSql('drop table intake.proxy');
  }
}
