import { Migration } from '@mikro-orm/migrations';

/** The cases, the numbers they are given, and the submissions they answer. New tables only. */
export class Migration20261121110100_create_case extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql(
      'drop table if exists cases.registration_failure, cases.case_submission, cases.case, cases.case_number',
    );
  }
}

const STATEMENTS = [
  // One row a year, raised by as many as a batch registers: numbers have no gaps and none is given twice.
  `create table cases.case_number (year integer primary key, last integer not null check (last >= 0))`,

  `create table cases.case (
    id uuid primary key,
    case_no text not null unique check (case_no ~ '^XF[0-9]{4}-[0-9]{6,}$'),
    state text not null check (state in ('REGISTERED', 'ASSIGNED', 'SIGNED', 'REPLIED', 'CONCLUDED', 'MERGED')),
    purpose text not null check (purpose in ('SUGGESTION', 'ACCUSATION', 'APPEAL')),
    category text,
    urgency text not null check (urgency in ('NORMAL', 'URGENT', 'CRITICAL')),
    confidentiality text not null check (confidentiality in ('ORDINARY', 'CONFIDENTIAL', 'ACCUSATION')),
    title text not null,
    -- Every two neighbouring characters of the title: finds Chinese text by any two characters.
    title_grams text[] not null,
    cell_id text,
    unresolved_id text,
    area_codes text[] not null,
    place_reason text not null,
    place_certainty real not null check (place_certainty between 0 and 1),
    respondent_unit_codes text[] not null,
    barred_unit_codes text[] not null,
    -- The unit that answers for the case. No case is without one.
    lead_unit_code text not null check (lead_unit_code <> ''),
    catch_all_unit_code text not null check (catch_all_unit_code <> ''),
    rule_id text not null,
    rule_reason text not null,
    quiet boolean not null,
    received_at timestamptz(3) not null,
    registered_at timestamptz(3) not null,
    -- The earliest running clock's; null when none runs.
    due_at timestamptz(3),
    merged_into uuid references cases.case (id),
    event_count integer not null check (event_count >= 0),
    version integer not null default 1,
    check (purpose <> 'ACCUSATION' or confidentiality = 'ACCUSATION'),
    check (confidentiality = 'ACCUSATION' or barred_unit_codes = '{}'),
    -- Art. 30: an accusation is never in the hands of the accused.
    check (not (lead_unit_code = any (barred_unit_codes))),
    check ((state = 'MERGED') = (merged_into is not null))
  )`,
  // Serves the list of all cases, newest first, and its pages.
  `create index case_received on cases.case (received_at desc, id desc)`,
  // Serves the list by state, and the counts by state without reading the table.
  `create index case_state on cases.case (state, received_at desc, id desc)`,
  // Serves what is due soonest and what is overdue.
  `create index case_due on cases.case (due_at, id) where due_at is not null`,
  // Serves the cases of one grid cell.
  `create index case_cell on cases.case (cell_id, received_at desc, id desc) where cell_id is not null`,
  // Serves the search in titles.
  `create index case_title_grams on cases.case using gin (title_grams)`,

  `create table cases.case_submission (
    id uuid primary key,
    submission_id text not null,
    case_id uuid not null references cases.case (id),
    -- What it came as: NEW, SUPPLEMENT, REMIND …
    event text not null,
    joined_by text not null check (joined_by in ('AUTO', 'CLERK')),
    certainty real not null check (certainty between 0 and 1),
    reasons text[] not null,
    -- What it would be registered with if it became a case of its own; null for the one that founded its case.
    matter jsonb,
    joined_at timestamptz(3) not null,
    separated_at timestamptz(3),
    -- False until intake knows of a join or separation made here.
    told boolean not null,
    check (separated_at >= joined_at)
  )`,
  // A submission belongs to one case at a time: makes registering twice the same as once.
  `create unique index case_submission_current on cases.case_submission (submission_id) where separated_at is null`,
  // Serves the submissions of a case.
  `create index case_submission_case on cases.case_submission (case_id)`,
  // Serves the sweep for what intake has not been told.
  `create index case_submission_untold on cases.case_submission (joined_at) where not told`,

  // What could not be registered: shown to an operator, and left alone for a while after some tries.
  `create table cases.registration_failure (
    submission_id text primary key,
    code text not null,
    attempts integer not null check (attempts > 0),
    first_at timestamptz(3) not null,
    last_at timestamptz(3) not null
  )`,
];
