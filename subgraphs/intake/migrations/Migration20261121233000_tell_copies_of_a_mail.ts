import { Migration } from '@mikro-orm/migrations';

/**
 * A mail's own id is told apart from those it answers: two mails with one id are copies of one mail, or one of them
 * lies. Locks thread_key for the moment it takes to add a column with a constant default.
 */
export class Migration20261121233000_tell_copies_of_a_mail extends Migration {
  override up(): void {
    this.addSql('alter table intake.thread_key add column is_own boolean not null default false');
  }

  override down(): void {
    this.addSql('alter table intake.thread_key drop column is_own');
  }
}
