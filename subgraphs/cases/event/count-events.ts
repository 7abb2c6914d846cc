import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { EventLedger, HeldCase } from './event-ledger.js';

/** Writes how many events each case now has. Their rows are locked by this transaction. */
export async function countEvents(tx: EntityManager, held: readonly HeldCase[], ledger: EventLedger): Promise<void> {
  await statement(
    tx,
    `update cases.case c set event_count = counted.event_count
       from unnest($1::uuid[], $2::int[]) as counted (id, event_count) where c.id = counted.id`,
    [held.map(({ caseId }) => caseId), held.map(({ caseId }) => ledger.countOf(caseId))],
  );
}
