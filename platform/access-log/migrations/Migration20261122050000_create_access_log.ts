import { Migration } from '@mikro-orm/migrations';

/**
 * Who read what. Only added to: the trigger refuses every other change, and the chain of hashes shows one made past it.
 * A sequence number is given once, so that two processes cannot go on from the same row.
 */
export class Migration20261122050000_create_access_log extends Migration {
  override up(): void {
    this.addSql(`create table audit.access_log (
      sequence bigint primary key check (sequence > 0),
      at timestamptz(3) not null,
      kind text not null,
      subject text not null,
      roles text[] not null,
      unit_code text,
      request_id text not null,
      operation text not null,
      case_ids text[] not null,
      submission_ids text[] not null,
      reason_id uuid,
      reason_sealed text,
      hash text not null,
      check ((reason_id is null) = (reason_sealed is null)))`);
    this.addSql('create index access_log_at on audit.access_log (at, sequence)');
    this.addSql('create index access_log_subject on audit.access_log (subject, sequence)');
    this.addSql('create index access_log_cases on audit.access_log using gin (case_ids)');
    this.addSql('create index access_log_submissions on audit.access_log using gin (submission_ids)');
    this.addSql(`create function audit.refuse_change() returns trigger language plpgsql as
      $$ begin raise exception 'the access log is only added to'; end $$`);
    this.addSql(`create trigger access_log_added_to before update or delete or truncate on audit.access_log
      for each statement execute function audit.refuse_change()`);
  }

  override down(): void {
    this.addSql('drop table audit.access_log');
    this.addSql('drop function audit.refuse_change');
  }
}
