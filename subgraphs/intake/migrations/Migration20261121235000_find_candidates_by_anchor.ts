import { Migration } from '@mikro-orm/migrations';

/** A join made or undone is looked for from both of its sides. Locks writes while it builds; the table is small. */
export class Migration20261121235000_find_candidates_by_anchor extends Migration {
  override up(): void {
    this.addSql('create index match_candidate_anchor on intake.match_candidate (anchor_id)');
  }

  override down(): void {
    this.addSql('drop index intake.match_candidate_anchor');
  }
}
