import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import type { Assignment } from './assignment.entity.js';
import { requireFit } from './give-case.js';
import { endClocks, handOver, heldBy, revoke } from './hand-over.js';

/** The material goes back. What is RETURNED has said why: by its reason, or by an objection that was upheld. */
export function endReturned(moved: MovedCase, held: Assignment): void {
  held.state = 'RETURNED';
  held.returnedAt = moved.now;
  endClocks(moved, held);
}

/**
 * What a lead gave back is with who gave it, so that no open case is without a unit that answers for it: the petition
 * bureau, also where the unit that dispatched it may not have it any more.
 */
export async function handBack(context: CasesContext, moved: MovedCase, { sentByUnitCode }: Assignment): Promise<void> {
  const bureau = moved.case.catchAllUnitCode;
  const unitCode = (await isFit(context, moved, sentByUnitCode)) ? sentByUnitCode : bureau;
  const helping = heldBy(moved, unitCode);
  if (helping) revoke(moved, helping);
  await moved.tx.flush();
  const { id, kind } = handOver(moved, unitCode, 'LEAD');
  moved.tell('CASE_ASSIGNED', unitCode, { assignmentId: id, role: 'LEAD', kind });
}

async function isFit(context: CasesContext, moved: MovedCase, unitCode: string): Promise<boolean> {
  if (unitCode === moved.case.catchAllUnitCode) return true;
  return requireFit(context, moved, unitCode).then(
    () => true,
    () => false,
  );
}
