import { handOver } from '../assignment/hand-over.js';
import type { MovedCase } from '../case/moved-case.js';
import { ClockEntity } from '../clock/clock.entity.js';

/** A merged case is one of its own again: with the unit that had it, and with the clocks that the merge stopped. */
export async function reviveMerged(own: MovedCase, submissionId: string, mergedAt: Date): Promise<void> {
  const { tx, case: it } = own;
  const clocks = await tx.find(ClockEntity, { caseId: it.id, stoppedAt: mergedAt });
  for (const clock of clocks) clock.stoppedAt = null;
  it.dueAt = clocks.map(({ dueAt }) => dueAt).sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
  it.mergedInto = null;
  own.make('revive', { unitCode: null, facts: { submissionId } });
  const { id, unitCode } = handOver(own, it.leadUnitCode, 'LEAD');
  own.tell('CASE_ASSIGNED', unitCode, { assignmentId: id, role: 'LEAD' });
}
