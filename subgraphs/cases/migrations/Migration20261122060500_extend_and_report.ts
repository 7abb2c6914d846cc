import { Migration } from '@mikro-orm/migrations';

/** Extensions that were asked for and what was decided, and whom urgent matters were reported to. New tables only. */
export class Migration20261122060500_extend_and_report extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop table if exists cases.extension, cases.urgency_report');
  }
}

const STATEMENTS = [
  `create table cases.extension (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    clock text not null check (clock in ('HANDLE', 'HOTLINE_HANDLE')),
    state text not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'LAPSED')),
    -- In the unit of the time limit.
    days integer not null check (days > 0),
    reason text not null check (reason <> ''),
    unit_code text not null check (unit_code <> ''),
    asked_by text not null check (asked_by <> ''),
    asked_at timestamptz(3) not null,
    decided_by text,
    decided_at timestamptz(3),
    decision_reason text,
    -- Art. 34: approved by the head of the unit; whoever asks does not approve.
    constraint extension_approved_by_another check (decided_by <> asked_by),
    check ((state in ('GRANTED', 'REFUSED')) = (decided_by is not null)),
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'REFUSED' or decision_reason is not null)
  )`,
  // Serves the extensions of a case.
  `create index extension_case on cases.extension (case_id)`,
  `create unique index extension_one_pending on cases.extension (case_id, clock) where state = 'ASKED'`,

  `create table cases.urgency_report (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    body text not null check (body in
      ('SAME_LEVEL_LEADERSHIP', 'COMPETENT_DEPARTMENT', 'JOINT_OFFICE', 'SUPERIOR_BUREAU', 'NATIONAL_BUREAU')),
    told_at timestamptz(3) not null,
    reported_by text not null check (reported_by <> ''),
    reported_at timestamptz(3) not null check (reported_at >= told_at)
  )`,
  // Serves the reports of a case.
  `create index urgency_report_case on cases.urgency_report (case_id)`,
];
