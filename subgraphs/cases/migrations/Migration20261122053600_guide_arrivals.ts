import { Migration } from '@mikro-orm/migrations';

/** Cases that go on with the matter of an ended one, what arrivals ask of the officer, and levels of visits. New tables only. */
export class Migration20261122053600_guide_arrivals extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop table if exists cases.visit_level, cases.guidance, cases.case_chain');
  }
}

const STATEMENTS = [
  // A case has at most one before it; nothing goes on with itself.
  `create table cases.case_chain (
    case_id uuid primary key references cases.case (id),
    previous_case_id uuid not null references cases.case (id),
    kind text not null check (kind in ('NEW_FACTS', 'AFTER_WITHDRAWAL')),
    reason text check (char_length(reason) between 1 and 500),
    linked_by text not null,
    linked_at timestamptz(3) not null,
    check (case_id <> previous_case_id),
    -- What an officer decides has a reason; what the hub does needs none.
    check ((kind = 'NEW_FACTS') = (reason is not null))
  )`,
  `create index case_chain_previous on cases.case_chain (previous_case_id)`,

  // One row a submission and what it asks; it flags, it decides nothing.
  `create table cases.guidance (
    submission_id text not null,
    kind text not null,
    case_id uuid not null references cases.case (id),
    found_at timestamptz(3) not null,
    -- When an officer decided otherwise: new facts.
    dismissed_at timestamptz(3) check (dismissed_at >= found_at),
    primary key (submission_id, kind)
  )`,
  `create index guidance_case on cases.guidance (case_id, found_at)`,

  // Every visit with the level it was brought to: those that skipped one, and all of which they are a part.
  `create table cases.visit_level (
    submission_id text primary key,
    case_id uuid not null references cases.case (id),
    received_level text not null,
    level_in_charge text not null,
    -- The highest level that Art. 20 lets it be brought to.
    proper_level text not null,
    is_skipped boolean not null,
    area_codes text[] not null,
    received_at timestamptz(3) not null
  )`,
  `create index visit_level_received on cases.visit_level (received_at)`,
];
