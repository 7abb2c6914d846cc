import { Migration } from '@mikro-orm/migrations';

/**
 * Whole cases put together and taken apart again, and what a joined submission's petitioner is still owed. Cases merged
 * before get the record of it. Reads the merged cases once; locks joins for that long.
 */
export class Migration20261122044500_join_cases extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop table if exists cases.reply_duty');
    this.addSql('drop function if exists cases.refuse_restart');
    this.addSql(
      'alter table cases.case_submission drop column if exists case_join_id, drop column if exists reason_codes',
    );
    this.addSql('drop table if exists cases.case_join');
  }
}

const STATEMENTS = [
  `create table cases.case_join (
    id uuid primary key,
    from_case_id uuid not null references cases.case (id),
    into_case_id uuid not null references cases.case (id),
    reason text not null check (char_length(reason) between 1 and 500),
    reason_codes text[] not null,
    -- Where the case stood, and goes back to.
    state_before text not null,
    joined_by text not null,
    joined_at timestamptz(3) not null,
    separated_by text,
    separated_at timestamptz(3) check (separated_at >= joined_at),
    separation_reason text check (char_length(separation_reason) between 1 and 500),
    check (from_case_id <> into_case_id),
    check ((separated_at is null) = (separated_by is null)),
    check ((separated_at is null) = (separation_reason is null))
  )`,
  // A case is part of one other at a time.
  `create unique index case_join_current on cases.case_join (from_case_id) where separated_at is null`,
  // Serves the cases that are part of one.
  `create index case_join_into on cases.case_join (into_case_id) where separated_at is null`,

  `alter table cases.case_submission
    -- With which case it came, and goes again; null for one that came alone.
    add column case_join_id uuid references cases.case_join (id),
    add column reason_codes text[] not null default '{}'`,
  'alter table cases.case_submission alter column reason_codes drop default',

  // Cases merged so far: their last submission took them along.
  `insert into cases.case_join
     (id, from_case_id, into_case_id, reason, reason_codes, state_before, joined_by, joined_at)
   select uuidv7(), c.id, c.merged_into, coalesce(nullif(moved.reasons[1], ''), '并案'), '{SAME_MATTER}', 'ASSIGNED',
          'system', c.closed_at
     from cases.case c left join lateral (
       select s.reasons from cases.case_submission s
        where s.case_id = c.merged_into and s.joined_at = c.closed_at order by s.id limit 1) moved on true
    where c.state = 'MERGED'`,
  `update cases.case_submission s set case_join_id = j.id
     from cases.case_join j
    where s.case_id = j.into_case_id and s.joined_at = j.joined_at and exists (
      select from cases.case_submission left_it where left_it.submission_id = s.submission_id
         and left_it.case_id = j.from_case_id and left_it.separated_at = j.joined_at)`,

  // What each submission of a shared case is owed, from its own receipt on. One that has its case to itself has that
  // case's clocks, and no row here before it shares one.
  `create table cases.reply_duty (
    submission_id text primary key,
    owed_since timestamptz(3) not null,
    owes text not null check (owes in ('ANSWER', 'REVIEW_GUIDANCE', 'NO_LONGER_ACCEPTED', 'ROUTE_GUIDANCE')),
    -- By when the case it came with had to be answered; a join does not put it off.
    answer_due_at timestamptz(3),
    answered_at timestamptz(3) check (answered_at >= owed_since),
    answered_by text check (answered_by in ('REPLY', 'LINK_NOTICE', 'NOTICE')),
    answered_case_id uuid references cases.case (id),
    check ((answered_at is null) = (answered_by is null)),
    check ((answered_at is null) = (answered_case_id is null))
  )`,
  // Serves the list of what is owed, the longest first.
  `create index reply_duty_owed on cases.reply_duty (owed_since, submission_id) where answered_at is null`,
  // Whoever writes: no join shortens, puts off or restarts what a petitioner is owed.
  `create function cases.refuse_restart() returns trigger language plpgsql as $$
    begin
      if old.owed_since <> new.owed_since or (old.answered_at is not null and new.answered_at is distinct from old.answered_at)
         or new.answer_due_at > old.answer_due_at or (old.answer_due_at is not null and new.answer_due_at is null) then
        raise exception 'a reply duty does not begin anew' using errcode = 'check_violation', constraint = 'reply_duty_runs_on';
      end if;
      return new;
    end $$`,
  `create trigger reply_duty_runs_on before update on cases.reply_duty
    for each row execute function cases.refuse_restart()`,
];
