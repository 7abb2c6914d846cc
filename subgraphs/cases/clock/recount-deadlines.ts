import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { Almanac } from '../calendar/working-calendar.js';
import { lockCases } from '../case/lock-cases.js';
import { changeClocks } from './change-clocks.js';
import { recounted } from './follow-orders.rules.js';
import { refreshDue } from './refresh-due.js';
import type { ClockState } from './running-clock.rules.js';

export const RECOUNT_QUEUE = 'cases.recount';

/**
 * Running clocks that were counted over days without a notice, where every day up to their end has one now, or whose
 * end has become a day off.
 */
export async function findRecountable(em: EntityManager, limit = 2_000): Promise<string[]> {
  const rows = await statement<{ id: string }>(
    em,
    `select k.id from cases.clock k
       join cases.calendar_day d on d.day = (k.due_at at time zone interval '8 hours')::date
      where k.stopped_at is null and k.breached_at is null and k.provisional and d.official
      order by k.due_at limit $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
}

/**
 * Running clocks that end on or after a day: what a notice about that day may move. In the order of their ids.
 *
 * @param after the last one already seen
 */
export async function findRunningFrom(em: EntityManager, day: string, after: string, limit: number): Promise<string[]> {
  const rows = await statement<{ id: string }>(
    em,
    `select id from cases.clock
      where stopped_at is null and breached_at is null and due_at >= $1::date - interval '1 day' and id > $2
      order by id limit $3`,
    [day, after, limit],
  );
  return rows.map(({ id }) => id);
}

/**
 * Counts deadlines and warnings anew with the days as they are now known, pauses and extensions as they were. A clock
 * that stopped or was breached stays as it was. What was told is not told again.
 *
 * @returns how many moved or became certain
 */
export function recountDeadlines(em: EntityManager, clockIds: readonly string[], almanac: Almanac): Promise<number> {
  return em.transactional(async (tx) => {
    const of = await statement<{ id: string }>(
      tx,
      'select distinct case_id as id from cases.clock where id = any ($1::uuid[])',
      [clockIds],
    );
    await lockCases(
      tx,
      of.map(({ id }) => id),
    );
    const where = 'k.id = any ($1::uuid[]) and k.stopped_at is null and k.breached_at is null';
    const changed = await changeClocks(tx, where, [clockIds], (clock) => {
      const after = recounted(clock, almanac);
      return isCountedAlike(clock, after) ? clock : after;
    });
    await refreshDue(tx, [...new Set(changed.map(({ caseId }) => caseId))]);
    return changed.length;
  });
}

const isCountedAlike = (one: ClockState, other: ClockState): boolean =>
  one.provisional === other.provisional &&
  (['dueAt', 'yellowAt', 'orangeAt'] as const).every((at) => one[at]?.getTime() === other[at]?.getTime());
