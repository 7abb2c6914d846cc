import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { lockCases } from '../case/lock-cases.js';
import { appendEvents } from '../event/append-events.js';
import { countEvents } from '../event/count-events.js';
import { eventLedger } from '../event/event-ledger.js';
import type { ClockKind } from './deadline.rules.js';

export const BREACH_QUEUE = 'cases.breach';

/** Cases with a clock that has run out and was not marked. */
export async function findBreached(em: EntityManager, now: Date, limit = 2_000): Promise<string[]> {
  const rows = await statement<{ id: string }>(
    em,
    `select distinct case_id as id from (
       select case_id from cases.clock
        where stopped_at is null and breached_at is null and due_at < $1 order by due_at limit $2) due`,
    [now, limit],
  );
  return rows.map(({ id }) => id);
}

/**
 * Marks clocks that have run out, once each, and tells the units; also what ran out while the hub was down. Running it
 * again changes nothing.
 *
 * @returns topics to publish
 */
export function markBreached(em: EntityManager, caseIds: readonly string[], now: Date): Promise<string[]> {
  return em.transactional(async (tx) => {
    const held = await lockCases(tx, caseIds);
    const breached = await statement<Breached>(
      tx,
      `update cases.clock k set breached_at = $2 from cases.case c
        where c.id = k.case_id and k.case_id = any ($1::uuid[])
          and k.stopped_at is null and k.breached_at is null and k.due_at < $2
        returning k.id, k.case_id as "caseId", k.kind, k.due_at as "dueAt", c.lead_unit_code as "unitCode", c.quiet`,
      [caseIds, now],
    );
    if (breached.length === 0) return [];
    const ledger = eventLedger('system', now);
    for (const it of held) ledger.open(it);
    for (const { id, caseId, kind, dueAt, unitCode, quiet } of breached) {
      const facts = { clockId: id, kind, dueAt: dueAt.toISOString() };
      ledger.add({ caseId, kind: 'CLOCK_BREACHED', unitCode, facts, isQuiet: quiet });
    }
    await countEvents(tx, held, ledger);
    return appendEvents(tx, ledger.events);
  });
}

interface Breached {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ClockKind;
  readonly dueAt: Date;
  readonly unitCode: string;
  readonly quiet: boolean;
}
