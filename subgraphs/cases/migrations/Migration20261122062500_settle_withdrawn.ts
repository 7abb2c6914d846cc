import { Migration } from '@mikro-orm/migrations';

/** What is owed ends with a withdrawal too. Reads the table once. */
export class Migration20261122062500_settle_withdrawn extends Migration {
  override up(): void {
    this.addSql(allow(`'REPLY', 'LINK_NOTICE', 'NOTICE', 'WITHDRAWAL'`));
    this.addSql(`
      update cases.reply_duty d set answered_at = c.closed_at, answered_by = 'WITHDRAWAL', answered_case_id = c.id
        from cases.case_submission s join cases.case c on c.id = s.case_id
       where c.state = 'WITHDRAWN' and c.closed_at >= d.owed_since and s.separated_at is null
         and d.submission_id = s.submission_id and d.answered_at is null`);
  }

  override down(): void {
    this.addSql(`update cases.reply_duty set answered_by = 'NOTICE' where answered_by = 'WITHDRAWAL'`);
    this.addSql(allow(`'REPLY', 'LINK_NOTICE', 'NOTICE'`));
  }
}

const allow = (means: string): string => `
  alter table cases.reply_duty drop constraint reply_duty_answered_by_check,
    add constraint reply_duty_answered_by_check check (answered_by in (${means}))`;
