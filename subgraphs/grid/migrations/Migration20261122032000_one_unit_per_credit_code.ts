import { Migration } from '@mikro-orm/migrations';

/** Of units in force at the same time, a credit code is of one. Locks the few hundred rows of units for an instant. */
export class Migration20261122032000_one_unit_per_credit_code extends Migration {
  override up(): void {
    this.addSql(`
      alter table grid.unit add constraint unit_credit_code_once
      exclude using gist (credit_code with =, valid with &&) where (credit_code is not null)
      deferrable initially deferred`);
  }

  override down(): void {
    this.addSql('alter table grid.unit drop constraint unit_credit_code_once');
  }
}
