import { Migration } from '@mikro-orm/migrations';

/** Whom a document is written to: the petitioner of one submission, where several may have been joined to its case. */
export class Migration20261122052500_address_documents extends Migration {
  override up(): void {
    // Null: to nobody in particular; such a document is for no query code.
    this.addSql('alter table cases.document add column submission_id text');
    // Serves what a query code leads to.
    this.addSql(
      `create index document_submission on cases.document (submission_id, issued_at)
        where submission_id is not null and issued_at is not null`,
    );
  }

  override down(): void {
    this.addSql('drop index if exists cases.document_submission');
    this.addSql('alter table cases.document drop column submission_id');
  }
}
