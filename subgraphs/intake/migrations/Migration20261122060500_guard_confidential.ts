import { Migration } from '@mikro-orm/migrations';

/** A submission of a case that asks to be kept confidential is reached by people of a unit through its case alone. */
export class Migration20261122060500_guard_confidential extends Migration {
  override up(): void {
    this.allow(`'OPEN', 'CONFIDENTIAL', 'ACCUSATION', 'AGAINST_BUREAU'`);
    this.addSql(`update intake.submission set link_guard = 'CONFIDENTIAL'
      where case_id is not null and link_guard = 'OPEN' and (normalised ->> 'confidential')::boolean`);
  }

  override down(): void {
    this.addSql(`update intake.submission set link_guard = 'OPEN' where link_guard = 'CONFIDENTIAL'`);
    this.allow(`'OPEN', 'ACCUSATION', 'AGAINST_BUREAU'`);
  }

  private allow(guards: string): void {
    this.addSql(`alter table intake.submission drop constraint submission_link_guard_check,
      add constraint submission_link_guard_check check (link_guard in (${guards}))`);
  }
}
