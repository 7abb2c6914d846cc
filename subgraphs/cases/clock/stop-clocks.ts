import type { MovedCase } from '../case/moved-case.js';
import { changeClocks } from './change-clocks.js';
import { isDuty } from './clock-kinds.rules.js';
import type { StopReason } from './running-clock.rules.js';

/**
 * Ends all that still runs on the case: it has been answered, or is no case of its own any more. What fell before is
 * still told; a window that has closed is left to the sweep.
 */
export async function stopClocks(
  { tx, case: it, now }: MovedCase,
  reason: Exclude<StopReason, 'LAPSED'>,
): Promise<void> {
  await changeClocks(tx, 'k.case_id = $1 and k.stopped_at is null', [it.id], (clock) =>
    isDuty(clock.kind) || now <= clock.dueAt ? { ...clock, stoppedAt: now, stopReason: reason } : clock,
  );
  it.dueAt = null;
}
