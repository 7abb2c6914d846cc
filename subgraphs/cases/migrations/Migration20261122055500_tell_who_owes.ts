import { Migration } from '@mikro-orm/migrations';

/** Who hears of a clock is whom it hangs on: the assignment's unit, the organ that reviews, or the case's lead. */
export class Migration20261122055500_tell_who_owes extends Migration {
  override up(): void {
    this.addSql('alter table cases.clock drop column unit_code');
  }

  override down(): void {
    this.addSql('alter table cases.clock add column unit_code text');
  }
}
