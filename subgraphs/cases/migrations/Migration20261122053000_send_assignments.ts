import { Migration } from '@mikro-orm/migrations';

/**
 * How a case came into a unit's hands: transferred, assigned with a report due, or dispatched; by whom, on what ground;
 * objections, reports, people who keep out of a case, and from which return on a dispute must be decided. Fills the
 * sender of what stands in one pass over the assignments; locks writes meanwhile.
 */
export class Migration20261122053000_send_assignments extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql(
      'drop table if exists cases.dispute_policy, cases.case_recusal, cases.assignment_report, cases.objection',
    );
    this.addSql('alter table cases.case drop column if exists recused_subjects');
    this.addSql(`update cases.assignment set return_reason = '' where state = 'RETURNED' and return_reason is null`);
    this.addSql(`
      alter table cases.assignment drop column kind, drop column responsibility, drop column sent_by_unit_code,
        drop column sent_by, drop column report_due_on, drop column basis, drop column basis_unit_code,
        drop column basis_reference, drop column signed_by, drop column reported_at, drop column objection,
        add constraint assignment_check1 check ((state = 'RETURNED') = (return_reason is not null))`);
  }
}

const STATEMENTS = [
  `alter table cases.assignment
    add column kind text not null default 'TRANSFER' check (kind in ('TRANSFER', 'ASSIGN', 'DISPATCH')),
    add column responsibility text check (responsibility in ('SUBJECT', 'PLACE')),
    -- The unit that gave it: it hears of objections and decides them. What the hub routed is the petition bureau's.
    add column sent_by_unit_code text,
    -- Subject of the account, or 'system'.
    add column sent_by text not null default 'system',
    add column report_due_on date,
    add column basis text not null default 'ROUTING'
      check (basis in ('ROUTING', 'CHOICE', 'COMMON_SUPERIOR', 'CONFERENCE')),
    -- The common superior that decided.
    add column basis_unit_code text,
    -- Number of the decision or minutes.
    add column basis_reference text,
    add column signed_by text,
    -- When it last reported.
    add column reported_at timestamptz(3),
    add column objection text check (objection in ('PENDING', 'UPHELD', 'REJECTED', 'MOOT')),
    drop constraint assignment_check1,
    add constraint assignment_returned_check
      check ((state = 'RETURNED') = (return_reason is not null or objection is not distinct from 'UPHELD')),
    add constraint assignment_report_check check (case kind when 'ASSIGN' then report_due_on is not null when 'TRANSFER' then report_due_on is null end),
    add constraint assignment_ground_check check (
      (basis = 'COMMON_SUPERIOR') = (basis_unit_code is not null)
      and (basis in ('COMMON_SUPERIOR', 'CONFERENCE')) = (basis_reference is not null)),
    -- Until it is decided nothing else becomes of it.
    add constraint assignment_waiting_check check (objection is distinct from 'PENDING' or state = 'ASSIGNED')`,
  `update cases.assignment a
      set sent_by_unit_code = c.catch_all_unit_code, kind = case c.channel when 'HOTLINE' then 'DISPATCH' else 'TRANSFER' end
     from cases.case c where c.id = a.case_id`,
  `alter table cases.assignment alter column kind drop default, alter column sent_by_unit_code set not null,
     add constraint assignment_sender_check check (sent_by_unit_code <> '')`,
  // Serves the list of what waits for a decision.
  `create index assignment_objected on cases.assignment (case_id) where objection = 'PENDING'`,

  // One assignment, one objection: a second is refused whoever writes it.
  `create table cases.objection (
    id uuid primary key,
    assignment_id uuid not null unique references cases.assignment (id),
    case_id uuid not null references cases.case (id),
    reason_code text not null check (reason_code in
      ('NOT_OUR_SUBJECT', 'NOT_OUR_PLACE', 'ACCEPTED_ELSEWHERE', 'OTHER_ROUTE', 'MUST_RECUSE')),
    -- Sealed: a unit's words may name people.
    reason text not null,
    suggested_unit_code text,
    objected_at timestamptz(3) not null,
    objected_by text not null,
    decided_at timestamptz(3),
    decided_by text check (decided_by <> objected_by),
    -- Sealed.
    decision_reason text,
    next_unit_code text,
    check ((decided_at is null) = (decided_by is null)),
    check (decided_at >= objected_at)
  )`,
  // Serves the list of what waits for a decision, the oldest first.
  `create index objection_undecided on cases.objection (objected_at, id) where decided_at is null`,

  // 办理情况、办结报告, by lead and helpers; sealed.
  `create table cases.assignment_report (
    id uuid primary key,
    assignment_id uuid not null references cases.assignment (id),
    case_id uuid not null references cases.case (id),
    note text not null,
    reported_at timestamptz(3) not null,
    reported_by text not null
  )`,
  `create index assignment_report_of on cases.assignment_report (assignment_id, reported_at)`,

  // Art. 28: people who keep out of one case.
  `create table cases.case_recusal (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    -- Of the account.
    subject text not null check (subject <> ''),
    ground text not null check (ground in ('OWN_INTEREST', 'RELATIVE', 'REFLECTED_ON', 'OTHER')),
    recorded_at timestamptz(3) not null,
    recorded_by text not null,
    unique (case_id, subject)
  )`,
  // The same subjects, where every move of the case reads them.
  `alter table cases.case add column recused_subjects text[] not null default '{}'`,

  // Art. 24: from how many returns on a case is no longer given around. The number is local order.
  `create table cases.dispute_policy (
    id text primary key,
    returns integer not null check (returns > 0),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    source text not null,
    exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
  )`,
  `insert into cases.dispute_policy (id, returns, valid_from, source) values
    ('DISPUTE-2022', 2, '2022-05-01', '信访工作条例 第二十四条；次数由本县约定')`,
];
