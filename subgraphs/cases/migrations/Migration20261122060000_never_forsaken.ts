import { Migration } from '@mikro-orm/migrations';

/**
 * No case that is under way is ever without a lead in hand, whoever writes: held at the commit of every transaction that
 * takes one away or takes a case up again. What registers a case inserts both at once and is not asked, so that bulk
 * loads stay as they were. And why a lead does not wait for its helpers. Locks both tables for a moment.
 */
export class Migration20261122060000_never_forsaken extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop trigger if exists assignment_leaves_no_case on cases.assignment');
    this.addSql('drop trigger if exists case_is_not_forsaken on cases.case');
    this.addSql('drop function if exists cases.refuse_forsaken');
    this.addSql('alter table cases.assignment drop column report_waived_at, drop column report_waived_reason');
  }
}

const STATEMENTS = [
  `create function cases.refuse_forsaken() returns trigger language plpgsql as $$
    declare
      moved_id uuid := case tg_table_name when 'case' then to_jsonb(new)->>'id' else to_jsonb(new)->>'case_id' end;
    begin
      if exists (select from cases.case c where c.id = moved_id and c.closed_at is null and not exists (
           select from cases.assignment a where a.case_id = c.id and a.role = 'LEAD'
              and a.state in ('ASSIGNED', 'SIGNED') and a.unit_code = c.lead_unit_code)) then
        raise exception 'case is forsaken' using errcode = 'check_violation', constraint = 'case_is_not_forsaken';
      end if;
      return null;
    end $$`,
  `create constraint trigger assignment_leaves_no_case after update of state, unit_code, role on cases.assignment
    deferrable initially deferred for each row
    when (old.role = 'LEAD' and old.state in ('ASSIGNED', 'SIGNED')
          and (new.state not in ('ASSIGNED', 'SIGNED') or new.unit_code <> old.unit_code or new.role <> old.role))
    execute function cases.refuse_forsaken()`,
  `create constraint trigger case_is_not_forsaken after update of closed_at, lead_unit_code on cases.case
    deferrable initially deferred for each row
    when (new.closed_at is null and (old.closed_at is not null or new.lead_unit_code <> old.lead_unit_code))
    execute function cases.refuse_forsaken()`,
  `alter table cases.assignment
    add column report_waived_at timestamptz(3),
    -- Why the lead does not wait for this helper's report; sealed.
    add column report_waived_reason text,
    add constraint assignment_waived_check
      check ((report_waived_at is null) = (report_waived_reason is null) and (report_waived_at is null or role = 'CO'))`,
];
