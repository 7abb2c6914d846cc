import { Migration } from '@mikro-orm/migrations';

/** What cannot become a case stands aside with the rest. Reads the table once under a short exclusive lock. */
export class Migration20261122001000_set_aside_at_registration extends Migration {
  override up(): void {
    this.setStages(`'RECEIVE', 'NORMALISE', 'MATCH', 'REGISTER'`);
  }

  override down(): void {
    this.addSql(`update intake.submission set set_aside_stage = 'MATCH' where set_aside_stage = 'REGISTER'`);
    this.setStages(`'RECEIVE', 'NORMALISE', 'MATCH'`);
  }

  private setStages(stages: string): void {
    this.addSql(`alter table intake.submission drop constraint submission_set_aside_stage_check,
      add constraint submission_set_aside_stage_check check (set_aside_stage in (${stages}))`);
  }
}
