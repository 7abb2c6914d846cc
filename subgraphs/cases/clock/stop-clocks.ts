import type { MovedCase } from '../case/moved-case.js';
import { ClockEntity } from './clock.entity.js';

/** Stops what still runs on the case: it has been answered, or is no case of its own any more. */
export async function stopClocks({ tx, case: it, now }: MovedCase): Promise<void> {
  const running = await tx.find(ClockEntity, { caseId: it.id, stoppedAt: null });
  for (const clock of running) clock.stoppedAt = now;
  it.dueAt = null;
}
