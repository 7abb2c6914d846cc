import { Migration } from '@mikro-orm/migrations';

/** 督促执行 (Art. 32): what was done of an opinion that supports the request. A nullable column; an index reads the cases. */
export class Migration20261122063500_execute_opinions extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop index if exists cases.case_execution_owed');
    this.addSql('alter table cases.case drop column if exists executed_at');
    this.addSql('drop table if exists cases.execution');
  }
}

const STATEMENTS = [
  `create table cases.execution (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    done_on date not null,
    is_complete boolean not null,
    -- What was done, sealed.
    note_sealed text not null check (note_sealed <> ''),
    recorded_at timestamptz(3) not null,
    recorded_by text not null,
    check (done_on <= (recorded_at at time zone 'Asia/Shanghai')::date)
  )`,
  `create index execution_case on cases.execution (case_id)`,
  `create trigger execution_append_only before update or delete on cases.execution
    for each row execute function cases.refuse_record_change()`,
  `create trigger execution_not_emptied before truncate on cases.execution
    for each statement execute function cases.refuse_record_change()`,
  // When the last opinion was executed in full.
  `alter table cases.case add column executed_at timestamptz(3)`,
  `create index case_execution_owed on cases.case (replied_at, id)
    where answer_outcome = 'SUPPORTED' and executed_at is null and state in ('REPLIED', 'CONCLUDED', 'FINAL')`,
];
