import { Migration } from '@mikro-orm/migrations';

/**
 * Reviews and rechecks (Arts. 35, 36), hearings, mediation (33), consultations, relief (37), what came of a case, and
 * whether it is settled in fact. New tables, and one column of `cases.case` with a default: locks it for a moment.
 */
export class Migration20261122051000_review_and_settle extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table if exists ${TABLES.map((name) => `cases.${name}`).join(', ')}`);
    this.addSql('drop function if exists cases.refuse_record_change');
    this.addSql('alter table cases.case drop column if exists settlement');
  }
}

/** Each after those that refer to it. */
const TABLES = ['settlement', 'outcome', 'relief', 'consultation', 'mediation', 'hearing', 'review'];
const APPEND_ONLY = ['settlement', 'outcome', 'relief', 'consultation'];

const STATEMENTS = [
  `create table cases.review (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    level text not null check (level in ('CHECK', 'RECHECK')),
    -- The opinion that the petitioner does not accept: reviewed once.
    reviewed_document_id uuid not null unique,
    reviewed_unit_code text not null check (reviewed_unit_code <> ''),
    -- The organ that reviews, and why another than the next higher one.
    unit_code text not null check (unit_code <> ''),
    unit_reason text check (unit_reason <> ''),
    -- When the request came in, who asked ('petitioner' by query code) and who took it down.
    received_at timestamptz(3) not null,
    requested_by text not null check (requested_by <> ''),
    requested_at timestamptz(3) not null check (requested_at >= received_at),
    -- The petitioner's words, sealed.
    grounds_sealed text not null,
    outcome text check (outcome in ('UPHELD', 'CHANGED', 'REVOKED')),
    decided_at timestamptz(3),
    decided_by text,
    opinion_document_id uuid unique,
    withdrawn_at timestamptz(3),
    -- Art. 36: the opinion made public.
    published_on date,
    published_where text check (published_where <> ''),
    published_by text,
    check (unit_code <> reviewed_unit_code),
    check (num_nonnulls(outcome, decided_at, decided_by, opinion_document_id) in (0, 4)),
    check (decided_at is null or withdrawn_at is null),
    -- Only a review sends it back; a recheck is the end (Art. 36).
    check (level = 'CHECK' or outcome <> 'REVOKED'),
    check (num_nonnulls(published_on, published_where, published_by) in (0, 3)),
    check (published_on is null or (level = 'RECHECK' and decided_at is not null))
  )`,
  `create index review_case on cases.review (case_id)`,
  // One at a time; serves the question who reviews a case.
  `create unique index review_under_way on cases.review (case_id) where decided_at is null and withdrawn_at is null`,
  // Serves the lists of a reviewing organ.
  `create index review_unit on cases.review (unit_code, case_id)`,

  `create table cases.hearing (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    -- Null: on the handling of a major matter (Art. 31(6)).
    review_id uuid references cases.review (id),
    stage text not null check (stage in ('HANDLING', 'CHECK', 'RECHECK')),
    kind text not null check (kind in ('PUBLIC', 'CLOSED')),
    unit_code text not null check (unit_code <> ''),
    held_on date not null,
    place text not null check (place <> ''),
    venue_id text,
    panel_person_ids text[] not null check (cardinality(panel_person_ids) between 1 and 15),
    announced_on date not null check (announced_on <= held_on),
    announced_where text not null check (announced_where <> ''),
    opened_at timestamptz(3) not null,
    opened_by text not null,
    closed_at timestamptz(3) check (closed_at >= opened_at),
    closed_by text,
    -- What was said, sealed.
    record_sealed text,
    check ((stage = 'HANDLING') = (review_id is null)),
    check (num_nonnulls(closed_at, closed_by, record_sealed) in (0, 3))
  )`,
  `create index hearing_case on cases.hearing (case_id)`,
  `create unique index hearing_under_way on cases.hearing (case_id) where closed_at is null`,

  `create table cases.mediation (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    kind text not null check (kind in ('PEOPLE', 'ADMINISTRATIVE', 'JUDICIAL')),
    mediator_person_ids text[] not null check (cardinality(mediator_person_ids) between 1 and 7),
    venue_id text,
    -- Art. 33: of their own will, both.
    petitioner_consented_on date not null,
    other_consented_on date not null,
    -- Who the other side is, sealed.
    other_party_sealed text not null,
    opened_at timestamptz(3) not null,
    opened_by text not null,
    closed_at timestamptz(3) check (closed_at >= opened_at),
    closed_by text,
    result text check (result in ('AGREED', 'FAILED')),
    agreement_document_id uuid unique,
    failure_reason text check (failure_reason <> ''),
    check (num_nonnulls(closed_at, closed_by, result) in (0, 3)),
    check ((result is not distinct from 'AGREED') = (agreement_document_id is not null)),
    check ((result is not distinct from 'FAILED') = (failure_reason is not null))
  )`,
  `create index mediation_case on cases.mediation (case_id)`,
  `create unique index mediation_under_way on cases.mediation (case_id) where closed_at is null`,

  `create table cases.consultation (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    kind text not null check (kind in ('JOINT_DIAGNOSIS', 'LEGAL_TALK')),
    held_on date not null,
    venue_id text,
    participant_unit_codes text[] not null check (cardinality(participant_unit_codes) between 2 and 20),
    adviser_person_ids text[] not null check (kind <> 'JOINT_DIAGNOSIS' or cardinality(adviser_person_ids) > 0),
    -- What was advised, sealed.
    advice_sealed text not null,
    recorded_at timestamptz(3) not null,
    recorded_by text not null
  )`,
  `create index consultation_case on cases.consultation (case_id)`,

  // Money is in fen. A counter entry takes back what it names, once, and takes its place in every sum.
  `create table cases.relief (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    kind text not null check (kind in ('LIVING_AID', 'MEDICAL_AID', 'EDUCATION_AID', 'TEMPORARY_AID', 'JUDICIAL_AID',
      'PETITION_AID', 'COUNSELLING', 'OTHER')),
    source text check (source in ('CIVIL_AFFAIRS', 'JUDICIAL_FUND', 'PETITION_FUND', 'UNIT_FUNDS', 'CHARITY', 'OTHER')),
    amount_fen bigint not null,
    given_on date not null,
    corrects_id uuid unique references cases.relief (id),
    reason text check (reason <> ''),
    recorded_at timestamptz(3) not null,
    recorded_by text not null,
    check ((corrects_id is null) = (reason is null)),
    check (case when corrects_id is null then amount_fen >= 0 else amount_fen <= 0 end),
    check (amount_fen = 0 or source is not null)
  )`,
  `create index relief_case on cases.relief (case_id)`,
  `create index relief_recorded on cases.relief (given_on)`,

  `create table cases.outcome (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    kind text not null check (kind in ('AMOUNT_RECOVERED', 'PUBLIC_INTEREST', 'POLICY_CHANGED')),
    money_kind text check (money_kind in ('WAGES', 'PROJECT_MONEY', 'COMPENSATION', 'REFUND', 'OTHER')),
    amount_fen bigint not null,
    -- The public good that came of it, or the rule that was changed: a code or title, no words of a petitioner.
    result text check (result <> ''),
    reached_on date not null,
    corrects_id uuid unique references cases.outcome (id),
    reason text check (reason <> ''),
    recorded_at timestamptz(3) not null,
    recorded_by text not null,
    check ((corrects_id is null) = (reason is null)),
    check ((kind = 'AMOUNT_RECOVERED') = (money_kind is not null)),
    check ((kind = 'AMOUNT_RECOVERED') = (amount_fen <> 0)),
    check ((kind = 'AMOUNT_RECOVERED') = (result is null)),
    check (case when corrects_id is null then amount_fen >= 0 else amount_fen <= 0 end)
  )`,
  `create index outcome_case on cases.outcome (case_id)`,
  `create index outcome_reached on cases.outcome (reached_on)`,

  `create table cases.settlement (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    settlement text not null check (settlement in ('UNSETTLED', 'SETTLED', 'PLEDGED')),
    basis text check (basis in ('PETITIONER_CONFIRMED', 'FULFILLED', 'RECONCILED')),
    pledge_document_id uuid unique,
    reason text check (reason <> ''),
    at timestamptz(3) not null,
    by text not null,
    -- 息诉罢访: never without what the petitioner signed.
    check ((settlement = 'PLEDGED') = (pledge_document_id is not null)),
    check ((settlement = 'SETTLED') = (basis is not null)),
    check ((settlement = 'UNSETTLED') = (reason is not null))
  )`,
  `create index settlement_case on cases.settlement (case_id)`,

  // Apart from its state: what the law has concluded may be unsettled in fact, and the other way round.
  `alter table cases.case add column settlement text not null default 'UNSETTLED'
    check (settlement in ('UNSETTLED', 'SETTLED', 'PLEDGED'))`,

  `create function cases.refuse_record_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
    end $$`,
  ...APPEND_ONLY.flatMap((table) => [
    `create trigger ${table}_append_only before update or delete on cases.${table}
      for each row execute function cases.refuse_record_change()`,
    `create trigger ${table}_not_emptied before truncate on cases.${table}
      for each statement execute function cases.refuse_record_change()`,
  ]),
];
