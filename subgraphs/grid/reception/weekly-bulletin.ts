import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import type { GridContext } from '../grid-context.js';
import type { ReceptionDirection, TopicCount } from './reception.rules.js';
import type { ReceptionBulletinType } from './reception.type.js';
import { weekOf } from './week-of.rules.js';

interface Counted {
  readonly direction: ReceptionDirection;
  readonly sessions: number;
  readonly leaders: number;
  readonly batches: number;
  readonly persons: number;
  readonly settled: number;
  readonly topics: TopicCount[] | null;
}

/** $1 and $2: from the first instant of Monday to that of the next one. */
const HELD = `select * from grid.reception where starts_at >= $1 and starts_at < $2`;
const ROWS = `
  with held as (${HELD} and state = 'REPORTED'), topics as (
    select held.direction, named.topic, sum(named.batches)::integer as batches
    from held, jsonb_to_recordset(held.result_topics) as named (topic text, batches integer)
    group by held.direction, named.topic
  )
  select direction, count(*)::integer as sessions, count(distinct person_id)::integer as leaders,
    sum(batches)::integer as batches, sum(persons)::integer as persons, sum(settled)::integer as settled,
    (select jsonb_agg(jsonb_build_object('topic', topic, 'batches', t.batches) order by t.batches desc, topic)
     from topics t where t.direction = held.direction) as topics
  from held group by direction order by direction`;
const LEFT_OUT = `
  select count(*) filter (where state = 'CANCELLED')::integer as cancelled,
    count(*) filter (where state in ('PLANNED', 'PUBLISHED', 'HELD') and ends_at <= $3)::integer as unreported
  from (${HELD}) as held`;

/**
 * The week's receptions whose results are published, for everybody to read.
 *
 * @param day any day of the week, `yyyy-mm-dd`; this week when null
 */
export async function weeklyBulletin(
  context: GridContext,
  day: string | null | undefined,
): Promise<ReceptionBulletinType> {
  const asOf = context.now();
  const { from, to, begins, ends } = weekOf(day ?? countyDay(asOf));
  const [rows, [left]] = await Promise.all([
    statement<Counted>(context.em, ROWS, [begins, ends]),
    statement<{ cancelled: number; unreported: number }>(context.em, LEFT_OUT, [begins, ends, asOf]),
  ]);
  return {
    from,
    to,
    asOf,
    rows: rows.map((row) => ({ ...row, topics: row.topics ?? [] })),
    sessionsUnreported: left?.unreported ?? 0,
    sessionsCancelled: left?.cancelled ?? 0,
  };
}
