import type { EntityManager } from '@mikro-orm/postgresql';
import { changeClocks } from './change-clocks.js';
import { earliestDue } from './running-clock.rules.js';

/**
 * Clocks that were voided at an instant run on as if nothing had been: what befell them meanwhile is told by the next
 * sweep.
 *
 * @returns what the case is due by
 */
export async function reviveClocks(tx: EntityManager, caseId: string, voidedAt: Date): Promise<Date | null> {
  const revived = await changeClocks(
    tx,
    `k.case_id = $1 and k.stopped_at = $2 and k.stop_reason = 'VOID'`,
    [caseId, voidedAt],
    (clock) => ({ ...clock, stoppedAt: null, stopReason: null }),
  );
  return earliestDue(revived);
}
