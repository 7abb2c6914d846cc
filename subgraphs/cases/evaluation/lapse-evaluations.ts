import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { Almanac } from '../calendar/working-calendar.js';
import { lockCases } from '../case/lock-cases.js';
import { OPENING_FROM, OPENING_ROW, type StoredOpening, standing } from './read-openings.js';

export const LAPSE_QUEUE = 'cases.evaluation-lapse';

/** No window is shorter. Days; those that are longer are looked at a little earlier than they end. */
const SHORTEST_DAYS = 5;

/** Openings whose time is over and that nobody judged, oldest first. */
export async function findLapsed(em: EntityManager, almanac: Almanac, now: Date, limit = 2_000): Promise<string[]> {
  const rows = await statement<StoredOpening>(
    em,
    `select ${OPENING_ROW} from ${OPENING_FROM}
      where not o.settled and o.opened_at < $1 order by o.opened_at limit $2`,
    [new Date(now.getTime() - SHORTEST_DAYS * 86_400_000), limit],
  );
  return rows.flatMap((row) => (standing(almanac, row).closesAt < now ? [row.id] : []));
}

/**
 * 未评价: writes down that, and why, something was not judged in its time. It is never taken for satisfied. Running it
 * again changes nothing.
 */
export function lapseEvaluations(
  em: EntityManager,
  openingIds: readonly string[],
  almanac: Almanac,
  now: Date,
): Promise<void> {
  return em.transactional(async (tx) => {
    const cases = await statement<{ id: string }>(
      tx,
      'select distinct case_id as id from cases.evaluation_opening where id = any ($1::uuid[])',
      [openingIds],
    );
    await lockCases(
      tx,
      cases.map(({ id }) => id),
    );
    const rows = await statement<StoredOpening>(
      tx,
      `select ${OPENING_ROW} from ${OPENING_FROM} where o.id = any ($1::uuid[]) and not o.settled`,
      [openingIds],
    );
    const lapsed = rows.filter((row) => standing(almanac, row).closesAt < now).map(({ id }) => id);
    await statement(tx, LAPSE, [lapsed, now]);
  });
}

const LAPSE = `
  with settled as (
    update cases.evaluation_opening set settled = true where id = any ($1::uuid[]) and not settled
    returning id, case_id, round, target, policy_id)
  insert into cases.evaluation_unjudged (opening_id, reason, at)
  select s.id,
         case when c.state = 'MERGED' then 'MERGED'
              when c.state = 'WITHDRAWN' then 'WITHDRAWN'
              when s.target = 'HANDLING_UNIT' and asked.refused then 'REFUSED'
              when s.target = 'HANDLING_UNIT' and (asked.unreachable or asked.attempts >= p.callback_attempts)
                and not asked.reached then 'UNREACHABLE'
              else 'NOT_EVALUATED' end, $2
    from settled s
    join cases.case c on c.id = s.case_id
    join cases.evaluation_policy p on p.id = s.policy_id
   cross join lateral (
     select coalesce(bool_or(b.outcome = 'REFUSED'), false) as refused,
            coalesce(bool_or(b.outcome = 'UNREACHABLE'), false) as unreachable,
            coalesce(bool_or(b.outcome = 'REACHED'), false) as reached, count(*) as attempts
       from cases.callback b where b.case_id = s.case_id and b.round = s.round) asked`;
