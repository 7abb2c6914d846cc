import { Migration } from '@mikro-orm/migrations';

/** What each person of a submission is: one of at most five who speak for all, or one who signed or came along. */
export class Migration20261122051500_name_participants extends Migration {
  override up(): void {
    this.addSql(`alter table intake.petitioner_link add column role text not null default 'REPRESENTATIVE'`);
    this.addSql(`update intake.petitioner_link set role = 'COSIGNER' where ordinal >= 5`);
    this.addSql(`
      alter table intake.petitioner_link
        alter column role drop default,
        add constraint petitioner_link_role check (role in ('REPRESENTATIVE', 'COSIGNER')),
        -- Art. 20: a sixth representative is none.
        add constraint petitioner_link_representatives check (role = 'COSIGNER' or ordinal < 5)`);
  }

  override down(): void {
    this.addSql('alter table intake.petitioner_link drop column if exists role');
  }
}
