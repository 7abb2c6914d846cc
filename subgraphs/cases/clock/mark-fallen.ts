import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { lockCases } from '../case/lock-cases.js';
import { appendEvents } from '../event/append-events.js';
import { countEvents } from '../event/count-events.js';
import { eventLedger } from '../event/event-ledger.js';
import { type ClockKind, SILENT_KINDS, WINDOW_KINDS } from './clock-kinds.rules.js';
import { type FallenClock, fallenEvent } from './fallen-event.rules.js';

export const FALLEN_QUEUE = 'cases.clocks';

/** Clocks of which something has fallen due that was not told: a warning, or the end. The earliest first. */
export async function findFallen(em: EntityManager, now: Date, limit = 5_000): Promise<string[]> {
  const rows = await statement<{ id: string }>(
    em,
    'select id from cases.clock where next_at <= $1 order by next_at limit $2',
    [now, limit],
  );
  return rows.map(({ id }) => id);
}

/**
 * Marks what has fallen due, once each, and tells the units, with the instant it fell; also what fell while the hub was
 * down: of several levels the highest, with those it skipped. A window that was not used is closed. Only cases with
 * something to tell are locked. Running it again changes nothing.
 *
 * @returns topics to publish
 */
export function markFallen(em: EntityManager, clockIds: readonly string[], now: Date): Promise<string[]> {
  return em.transactional(async (tx) => {
    const due = await statement<{ caseId: string; kind: ClockKind }>(tx, DUE, [clockIds, now]);
    const told = due.filter(({ kind }) => !SILENT_KINDS.includes(kind)).map(({ caseId }) => caseId);
    const held = await lockCases(tx, [...new Set(told)]);
    const fallen = await statement<FallenClock>(tx, MARK, [clockIds, now, WINDOW_KINDS]);
    const ledger = eventLedger('system', now);
    for (const it of held) ledger.open(it);
    const events = fallen.flatMap((clock) => fallenEvent(clock) ?? []);
    for (const event of events) ledger.add(event);
    const grown = new Set(events.map(({ caseId }) => caseId));
    await countEvents(
      tx,
      held.filter(({ caseId }) => grown.has(caseId)),
      ledger,
    );
    return appendEvents(tx, ledger.events);
  });
}

const DUE = `
  select k.case_id as "caseId", k.kind from cases.clock k where k.id = any ($1::uuid[]) and k.next_at <= $2`;

/** Of a clock that stands still or has ended, what fell before that. */
const MARK = `
  with due as (
    select k.*, least($2::timestamptz, k.paused_at, k.stopped_at) as until from cases.clock k
     where k.id = any ($1::uuid[]) and k.next_at <= $2 order by k.id for update skip locked),
  fallen as (
    select due.*, case when due.due_at < due.until then 'RED'
                       when due.orange_at <= due.until then 'ORANGE' else 'YELLOW' end as level,
           due.due_at + interval '1 millisecond' as late_at, due.kind = any ($3::text[]) as is_window
      from due)
  update cases.clock k
     set told = fallen.level,
         next_at = case when fallen.paused_at is not null or fallen.level = 'RED' then null
                        when fallen.level = 'YELLOW' then coalesce(fallen.orange_at, fallen.late_at)
                        else fallen.late_at end,
         breached_at = case when fallen.level = 'RED' and not fallen.is_window then fallen.late_at end,
         stopped_at = case when fallen.is_window then fallen.late_at else fallen.stopped_at end,
         stop_reason = case when fallen.is_window then 'LAPSED' else fallen.stop_reason end
    from fallen
    join cases.case c on c.id = fallen.case_id
    left join cases.assignment a on a.id = fallen.subject_id
    left join cases.review r on r.id = fallen.subject_id
   where k.id = fallen.id
  returning k.id, k.case_id as "caseId", k.kind, k.due_at as "dueAt", k.yellow_at as "yellowAt",
            k.orange_at as "orangeAt", fallen.told as "toldBefore", k.told as level, c.quiet as "isQuiet",
            coalesce(a.unit_code, r.unit_code, c.lead_unit_code) as "unitCode"`;
