import { Migration } from '@mikro-orm/migrations';

/** When leaders receive people, and what came of it. New table only. */
export class Migration20261122030000_plan_receptions extends Migration {
  override up(): void {
    this.addSql(`create table grid.reception (
      id text primary key,
      direction text not null check (direction in ('INBOUND', 'OUTREACH')),
      person_id text not null,
      -- Whom people will meet, as it is published (Art. 18).
      leader_name text not null check (leader_name <> ''),
      leader_title text not null check (leader_title <> ''),
      unit_code text,
      venue_id text,
      area_code text not null,
      place text not null check (place <> ''),
      starts_at timestamptz(3) not null,
      ends_at timestamptz(3) not null check (ends_at > starts_at),
      topics text[] not null,
      state text not null check (state in ('PLANNED', 'PUBLISHED', 'HELD', 'REPORTED', 'CANCELLED')),
      published_at timestamptz(3),
      cancel_reason text,
      batches integer check (batches >= 0),
      persons integer check (persons >= batches),
      settled integer check (settled >= 0 and settled <= batches),
      result_topics jsonb,
      reported_at timestamptz(3),
      version integer not null default 1,
      check ((state in ('HELD', 'REPORTED')) = (batches is not null)),
      check ((state = 'REPORTED') = (reported_at is not null)),
      check ((state = 'CANCELLED') = (cancel_reason is not null)),
      check (num_nulls(batches, persons, settled, result_topics) in (0, 4)),
      -- No leader receives at two places at once.
      constraint reception_once exclude using gist
        (person_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'CANCELLED')
    )`);
    // Serves the schedule and the results, by time.
    this.addSql('create index reception_time on grid.reception (starts_at, id)');
  }

  override down(): void {
    this.addSql('drop table grid.reception');
  }
}
