import { Migration } from '@mikro-orm/migrations';

/** Who handles a case, and by when. New tables only. */
export class Migration20261121110200_create_assignment extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop table if exists cases.clock, cases.assignment');
    this.addSql('drop function if exists cases.refuse_accused_unit');
  }
}

const STATEMENTS = [
  `create table cases.assignment (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    unit_code text not null check (unit_code <> ''),
    role text not null check (role in ('LEAD', 'CO')),
    state text not null check (state in ('ASSIGNED', 'SIGNED', 'RETURNED', 'REVOKED')),
    assigned_at timestamptz(3) not null,
    signed_at timestamptz(3),
    returned_at timestamptz(3),
    return_reason text,
    revoked_at timestamptz(3),
    -- The case's, so that a unit's list is one walk along an index.
    received_at timestamptz(3) not null,
    check ((state = 'RETURNED') = (returned_at is not null)),
    check ((state = 'RETURNED') = (return_reason is not null)),
    check ((state = 'REVOKED') = (revoked_at is not null)),
    check (state <> 'SIGNED' or signed_at is not null)
  )`,
  // Serves the assignments of a case.
  `create index assignment_case on cases.assignment (case_id, assigned_at)`,
  `create unique index assignment_one_lead on cases.assignment (case_id)
    where role = 'LEAD' and state in ('ASSIGNED', 'SIGNED')`,
  `create unique index assignment_once_a_unit on cases.assignment (case_id, unit_code)
    where state in ('ASSIGNED', 'SIGNED')`,
  // Serves the list of a unit's cases, and the question whether a unit holds a case.
  `create index assignment_unit on cases.assignment (unit_code, received_at desc, case_id desc)
    where state in ('ASSIGNED', 'SIGNED')`,

  // Art. 30, whoever writes: an accusation is never assigned to the accused unit or to one below it.
  `create function cases.refuse_accused_unit() returns trigger language plpgsql as $$
    begin
      if exists (select from cases.case c where c.id = new.case_id and new.unit_code = any (c.barred_unit_codes)) then
        raise exception 'assignee is respondent' using errcode = 'check_violation', constraint = 'assignee_is_respondent';
      end if;
      return new;
    end $$`,
  `create trigger assignment_not_to_accused before insert or update of unit_code, state on cases.assignment
    for each row when (new.state in ('ASSIGNED', 'SIGNED')) execute function cases.refuse_accused_unit()`,

  `create table cases.clock (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    kind text not null check (kind in ('NOTIFY_15D')),
    policy_id text not null references cases.time_limit_policy (id),
    started_at timestamptz(3) not null,
    due_at timestamptz(3) not null check (due_at >= started_at),
    provisional boolean not null,
    stopped_at timestamptz(3),
    -- When the hub found it past due; once, and never taken back.
    breached_at timestamptz(3)
  )`,
  // Serves the clocks of a case.
  `create index clock_case on cases.clock (case_id)`,
  // Serves the sweep for what has run out, and what a changed calendar moves.
  `create index clock_running on cases.clock (due_at) where stopped_at is null and breached_at is null`,
];
