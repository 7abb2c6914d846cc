import { Migration } from '@mikro-orm/migrations';

/**
 * Which letter, visit or call of its petitioners in its matter each submission was. Counts what has a case once, by
 * case; locks nothing that anybody waits for.
 */
export class Migration20261122050000_count_chains extends Migration {
  override up(): void {
    this.addSql(`create table intake.chain_place (
      submission_id text primary key references intake.submission (id),
      -- 1: 初信初访.
      ordinal integer not null check (ordinal > 0),
      -- The same among visits; null for what is none.
      visit_ordinal integer check (visit_ordinal between 1 and ordinal),
      previous_id text references intake.submission (id),
      first_received_at timestamptz(3) not null,
      check ((ordinal = 1) = (previous_id is null))
    )`);
    // Cases that answer one matter together: founded anew, or told again after its end.
    this.addSql('create table intake.case_matter (case_id text primary key, matter text not null)');
    this.addSql('create index case_matter_cases on intake.case_matter (matter)');
    this.addSql(`
      with told as (
        select distinct l.petitioner_id, s.id, s.case_id, s.received_at, s.channel
          from intake.petitioner_link l join intake.submission s on s.id = l.submission_id
         where s.matched_event = 'NEW' and s.state = 'LINKED'
      ), placed as (
        select id, channel, row_number() over chain as ordinal,
               count(*) filter (where channel = 'VISIT') over chain as visits,
               lag(id) over chain as previous_id, lag(received_at) over chain as previous_at,
               first_value(received_at) over chain as first_at
          from told window chain as (partition by case_id, petitioner_id order by received_at, id)
      )
      insert into intake.chain_place
      select id, max(ordinal), max(visits) filter (where channel = 'VISIT'),
             (array_agg(previous_id order by previous_at desc nulls last, previous_id desc))[1], min(first_at)
        from placed group by id`);
  }

  override down(): void {
    this.addSql('drop table if exists intake.case_matter, intake.chain_place');
  }
}
