import { Migration } from '@mikro-orm/migrations';

/** What happened to the cases, for good, and what each unit hears of it. New tables only. */
export class Migration20261121110300_create_event_log extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop table if exists cases.unit_feed, cases.case_event');
    this.addSql('drop sequence if exists cases.case_event_position');
    this.addSql('drop function if exists cases.refuse_change');
  }
}

const STATEMENTS = [
  // Drawn under a lock that is held until the commit is visible: the order of positions is the order of visibility.
  `create sequence cases.case_event_position as bigint`,
  `create table cases.case_event (
    position bigint primary key,
    id uuid not null,
    case_id uuid not null references cases.case (id),
    sequence integer not null check (sequence > 0),
    kind text not null,
    at timestamptz(3) not null,
    -- Subject of the account that did it, or 'system'.
    actor text not null,
    unit_code text,
    -- Ids, codes and states; never what a petitioner wrote.
    facts jsonb not null
  )`,
  // Serves the events of a case in order; no two writers may count the same one.
  `create unique index case_event_sequence on cases.case_event (case_id, sequence)`,
  `create function cases.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'case_event is append-only' using errcode = 'insufficient_privilege';
    end $$`,
  `create trigger case_event_append_only before update or delete on cases.case_event
    for each row execute function cases.refuse_change()`,
  `create trigger case_event_not_emptied before truncate on cases.case_event
    for each statement execute function cases.refuse_change()`,

  // One row a unit that hears of an event. The key holds all a reader asks for: the table itself is not read.
  `create table cases.unit_feed (
    unit_code text not null,
    position bigint not null,
    kind text not null,
    case_id uuid not null,
    sequence integer not null,
    at timestamptz(3) not null,
    primary key (unit_code, position) include (kind, case_id, sequence, at)
  )`,
];
