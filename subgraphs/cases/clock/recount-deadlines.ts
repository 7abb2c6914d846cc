import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { Almanac } from '../calendar/working-calendar.js';
import { lockCases } from '../case/lock-cases.js';
import { deadlineOf } from './deadline.rules.js';

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

/** Running clocks that end on or after a day: what a notice about that day may move. */
export async function findRunningFrom(em: EntityManager, day: string): Promise<string[]> {
  const rows = await statement<{ id: string }>(
    em,
    `select id from cases.clock
      where stopped_at is null and breached_at is null and due_at >= $1::date - interval '1 day'`,
    [day],
  );
  return rows.map(({ id }) => id);
}

/**
 * Counts deadlines anew with the days as they are now known. A clock that stopped or was breached stays as it was.
 *
 * @returns how many moved or became certain
 */
export function recountDeadlines(em: EntityManager, clockIds: readonly string[], almanac: Almanac): Promise<number> {
  return em.transactional(async (tx) => {
    const clocks = await statement<RunningClock>(
      tx,
      `select id, case_id as "caseId", policy_id as "policyId", started_at as "startedAt"
         from cases.clock where id = any ($1::uuid[])`,
      [clockIds],
    );
    await lockCases(tx, [...new Set(clocks.map(({ caseId }) => caseId))]);
    const counted = clocks.flatMap(({ id, policyId, startedAt }) => {
      const limit = almanac.limits.find((known) => known.id === policyId);
      return limit ? [{ id, ...deadlineOf(almanac.days, startedAt, limit) }] : [];
    });
    const changed = await statement<{ case_id: string }>(tx, RECOUNT, [JSON.stringify(counted)]);
    await statement(tx, REFRESH_DUE, [[...new Set(changed.map(({ case_id: id }) => id))]]);
    return changed.length;
  });
}

interface RunningClock {
  readonly id: string;
  readonly caseId: string;
  readonly policyId: string;
  readonly startedAt: Date;
}

const RECOUNT = `
  update cases.clock k set due_at = counted."dueAt", provisional = counted.provisional
    from json_to_recordset($1::json) as counted (id uuid, "dueAt" timestamptz, provisional boolean)
   where k.id = counted.id and k.stopped_at is null and k.breached_at is null
     and (k.due_at, k.provisional) is distinct from (counted."dueAt", counted.provisional)
  returning k.case_id`;

/** The list is ordered by the case's earliest running clock. */
const REFRESH_DUE = `
  update cases.case c set due_at = (select min(k.due_at) from cases.clock k where k.case_id = c.id and k.stopped_at is null)
   where c.id = any ($1::uuid[])`;
