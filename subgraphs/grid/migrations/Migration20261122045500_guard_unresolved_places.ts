import { Migration } from '@mikro-orm/migrations';

/**
 * The place of an accusation is not for people of a unit (Art. 30). Which of the rows that stand are of accusations
 * nobody wrote down: those that still wait are guarded all. Adds a column with a default, which rewrites nothing.
 */
export class Migration20261122045500_guard_unresolved_places extends Migration {
  override up(): void {
    this.addSql('alter table grid.unresolved_place add column is_guarded boolean not null default false');
    this.addSql('update grid.unresolved_place set is_guarded = true where resolved_at is null');
  }

  override down(): void {
    this.addSql('alter table grid.unresolved_place drop column is_guarded');
  }
}
