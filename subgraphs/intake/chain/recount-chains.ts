import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/**
 * Counts anew which letter, visit or call each submission was of its petitioners in its matter: by the time it was
 * received, so that an old letter brought in later takes its place before the others. Only what shares a petitioner
 * with these submissions is looked at, however many cases there are.
 *
 * @param caseIds where it may have changed; the other cases of their matters are looked at too
 */
export async function recountChains(
  em: EntityManager,
  submissionIds: readonly string[],
  caseIds: readonly string[],
): Promise<void> {
  if (submissionIds.length === 0) return;
  // Two counts of one person wait for each other; in order, so that they never wait crosswise.
  const petitioners = await statement<{ id: string }>(
    em,
    `select p.id from intake.petitioner p
      where p.id in (select l.petitioner_id from intake.petitioner_link l where l.submission_id = any ($1))
      order by p.id for no key update`,
    [submissionIds],
  );
  if (petitioners.length === 0) return;
  await statement(em, RECOUNT, [petitioners.map(({ id }) => id), caseIds]);
}

/** Of several petitioners the one who has told it most often counts. */
export const RECOUNT = `
  with matter as materialized (
    select distinct coalesce(sibling.case_id, asked.case_id) as case_id, coalesce(own.matter, asked.case_id) as name
      from unnest($2::text[]) as asked (case_id)
      left join intake.case_matter own on own.case_id = asked.case_id
      left join intake.case_matter sibling on sibling.matter = own.matter
  ), touched as materialized (
    select distinct s.id from intake.petitioner_link l
      join intake.submission s on s.id = l.submission_id
      join matter m on m.case_id = s.case_id
     where l.petitioner_id = any ($1) and s.matched_event = 'NEW' and s.state = 'LINKED'
  ), told as materialized (
    select distinct l.petitioner_id, s.id, m.name as matter, s.received_at, s.channel
      from (select distinct petitioner_id from intake.petitioner_link
             where submission_id in (select id from touched)) p
      join intake.petitioner_link l on l.petitioner_id = p.petitioner_id
      join intake.submission s on s.id = l.submission_id
      join matter m on m.case_id = s.case_id
     where s.matched_event = 'NEW' and s.state = 'LINKED'
  ), placed as (
    select id, channel, row_number() over chain as ordinal,
           count(*) filter (where channel = 'VISIT') over chain as visits,
           lag(id) over chain as previous_id, lag(received_at) over chain as previous_at,
           first_value(received_at) over chain as first_at
      from told window chain as (partition by matter, petitioner_id order by received_at, id)
  )
  insert into intake.chain_place as place
    (submission_id, ordinal, visit_ordinal, previous_id, first_received_at)
  select t.id, max(p.ordinal), max(p.visits) filter (where p.channel = 'VISIT'),
         (array_agg(p.previous_id order by p.previous_at desc nulls last, p.previous_id desc))[1], min(p.first_at)
    from touched t join placed p on p.id = t.id group by t.id order by t.id
  on conflict (submission_id) do update
     set ordinal = excluded.ordinal, visit_ordinal = excluded.visit_ordinal, previous_id = excluded.previous_id,
         first_received_at = excluded.first_received_at
   where (place.ordinal, place.visit_ordinal, place.previous_id, place.first_received_at)
         is distinct from (excluded.ordinal, excluded.visit_ordinal, excluded.previous_id, excluded.first_received_at)`;
