import { Migration } from '@mikro-orm/migrations';

/**
 * A taught name that was wrong is withdrawn and stays as a row: deleted, the county's own list would bring it back at the
 * next import. Some hundreds of rows, locked for an instant.
 */
export class Migration20261122024000_withdraw_place_names extends Migration {
  override up(): void {
    this.addSql(`alter table grid.alias
      add column withdrawn_by text,
      add column withdrawn_at timestamptz(3),
      add constraint alias_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null))`);
  }

  override down(): void {
    this.addSql('delete from grid.alias where withdrawn_at is not null');
    this.addSql('alter table grid.alias drop column withdrawn_by, drop column withdrawn_at');
  }
}
