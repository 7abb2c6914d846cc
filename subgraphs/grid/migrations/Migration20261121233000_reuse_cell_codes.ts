import { Migration } from '@mikro-orm/migrations';

/**
 * A cell that is cut anew keeps its code and gets a new id, while the old one stays for the matters it had: codes are
 * unique among cells in force only. Some hundreds of rows, locked for an instant.
 */
export class Migration20261121233000_reuse_cell_codes extends Migration {
  override up(): void {
    this.addSql('alter table grid.cell drop constraint cell_code_key');
    this.addSql('create unique index cell_code_in_force on grid.cell (code) where valid_to is null');
  }

  override down(): void {
    this.addSql('drop index grid.cell_code_in_force');
    this.addSql('alter table grid.cell add constraint cell_code_key unique (code)');
  }
}
