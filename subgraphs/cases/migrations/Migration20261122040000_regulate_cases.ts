import { Migration } from '@mikro-orm/migrations';

/**
 * The states the Regulations know, by which route and procedure a case goes, and when it was accepted and answered.
 * Closed is what has `closed_at`: the indexes for what is under way ask for that instead of a list of states. Locks
 * writes while the indexes are built.
 */
export class Migration20261122040000_regulate_cases extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop index if exists cases.case_under_way, cases.case_under_way_cell, cases.case_waiting');
    this.addSql(`
      alter table cases.case drop column channel, drop column source_system, drop column legal_route,
        drop column procedure, drop column accepted_at, drop column replied_at, drop constraint case_closed_check,
        drop constraint case_state_check`);
  }
}

const STATEMENTS = [
  'alter table cases.case drop constraint case_state_check, drop constraint case_closed_check',
  `alter table cases.case
    -- Of the submission that founded it; null for cases from before these were kept.
    add column channel text,
    add column source_system text,
    -- Art. 31, of an appeal; null until somebody has settled it.
    add column legal_route text check (legal_route in
      ('LITIGATION', 'ARBITRATION', 'PARTY_DISCIPLINE', 'ADMINISTRATIVE', 'STATUTORY_DUTY', 'PETITION')),
    add column procedure text not null default 'ORDINARY' check (procedure in ('ORDINARY', 'SIMPLE')),
    add column accepted_at timestamptz(3),
    -- The last answer's.
    add column replied_at timestamptz(3),
    add constraint case_state_check check (state in ('REGISTERED', 'ASSIGNED', 'SIGNED', 'ACCEPTED', 'REPLIED',
      'UNDER_REVIEW', 'UNDER_RECHECK', 'CONCLUDED', 'NOT_ACCEPTED', 'REFERRED', 'WITHDRAWN', 'FINAL', 'MERGED')),
    add constraint case_closed_check check ((closed_at is null) =
      (state in ('REGISTERED', 'ASSIGNED', 'SIGNED', 'ACCEPTED', 'REPLIED', 'UNDER_REVIEW', 'UNDER_RECHECK'))),
    add constraint case_route_check check (legal_route is null or purpose = 'APPEAL'),
    add constraint case_accepted_check check (state <> 'ACCEPTED' or accepted_at is not null)`,
  'drop index cases.case_under_way, cases.case_under_way_cell, cases.case_waiting',
  // Serves the look for what stands on units, cells and areas that went out of force: however many cases are old.
  'create index case_under_way on cases.case (id) where closed_at is null',
  // Serves the question what is under way in a cell that somebody would close.
  'create index case_under_way_cell on cases.case (cell_id) where closed_at is null and cell_id is not null',
  // Serves the look for cases whose place a clerk has located by now.
  `create index case_waiting on cases.case (unresolved_id)
    where unresolved_id is not null and cell_id is null and state in ('REGISTERED', 'ASSIGNED', 'SIGNED', 'ACCEPTED')`,
];
