import { Migration } from '@mikro-orm/migrations';

/**
 * Work that goes on with the successor of a unit or cell, and when a case was closed: concluded, or merged into another.
 * Reads all cases once for the date and the indexes; locks writes meanwhile.
 */
export class Migration20261122014500_follow_organisation extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop index if exists cases.case_under_way, cases.case_under_way_cell, cases.case_barred');
    this.addSql('alter table cases.case drop column if exists closed_at');
    this.addSql(`
      update cases.assignment set state = 'REVOKED', revoked_at = succeeded_at, succeeded_at = null
       where state = 'SUCCEEDED'`);
    this.addSql('alter table cases.assignment drop column if exists succeeded_at, drop column if exists succeeds_id');
    this.addSql(`
      alter table cases.assignment drop constraint assignment_state_check,
        add constraint assignment_state_check check (state in ('ASSIGNED', 'SIGNED', 'RETURNED', 'REVOKED'))`);
  }
}

const STATEMENTS = [
  `alter table cases.assignment
    add column succeeded_at timestamptz(3),
    -- The assignment whose work this one goes on with.
    add column succeeds_id uuid references cases.assignment (id),
    drop constraint assignment_state_check,
    add constraint assignment_state_check check (state in ('ASSIGNED', 'SIGNED', 'RETURNED', 'REVOKED', 'SUCCEEDED')),
    add constraint assignment_succeeded_check check ((state = 'SUCCEEDED') = (succeeded_at is not null))`,

  // From then on the case shows its cell and units as they were that day.
  `alter table cases.case add column closed_at timestamptz(3)`,
  `update cases.case c set closed_at = coalesce(
      (select max(e.at) from cases.case_event e where e.case_id = c.id
          and e.kind = case c.state when 'CONCLUDED' then 'CASE_CONCLUDED' else 'SUBMISSION_SEPARATED' end),
      c.registered_at)
    where c.state in ('CONCLUDED', 'MERGED')`,
  `alter table cases.case
    add constraint case_closed_check check ((closed_at is null) = (state not in ('CONCLUDED', 'MERGED')))`,

  // Serves the look for what stands on units, cells and areas that went out of force: however many cases are old.
  `create index case_under_way on cases.case (id) where state in ('REGISTERED', 'ASSIGNED', 'SIGNED', 'REPLIED')`,
  // Serves the question what is under way in a cell that somebody would close.
  `create index case_under_way_cell on cases.case (cell_id)
    where state in ('REGISTERED', 'ASSIGNED', 'SIGNED', 'REPLIED') and cell_id is not null`,
  // Serves the look for accusations of a unit that others came after.
  `create index case_barred on cases.case using gin (barred_unit_codes) where barred_unit_codes <> '{}'`,
];
