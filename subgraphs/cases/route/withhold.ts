import { HubError } from '../../../platform/errors/hub-error.js';
import { isHeld } from '../assignment/assignment.entity.js';
import { handOver, heldBy, revoke } from '../assignment/hand-over.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';

/**
 * Takes a case out of the hands of all who are barred from it (Art. 30). What a barred lead had goes to the petition
 * bureau; where the bureau is itself accused, to the first unit above it that may have it.
 *
 * @throws HubError ASSIGNEE_IS_RESPONDENT when no unit of the county may have it
 */
export async function withhold(context: CasesContext, moved: MovedCase, barred: readonly string[]): Promise<void> {
  const { case: it, assignments } = moved;
  const leaving = assignments.filter((one) => isHeld(one) && barred.includes(one.unitCode));
  const lacksLead = leaving.some(({ role }) => role === 'LEAD');
  const needsOther = lacksLead || barred.includes(it.catchAllUnitCode);
  const next = needsOther ? await context.standInFor(it.catchAllUnitCode, it, barred) : it.catchAllUnitCode;
  if (next === null || barred.includes(next)) throw new HubError('ASSIGNEE_IS_RESPONDENT', { caseId: it.id });
  for (const assignment of leaving) revoke(moved, assignment);
  if (barred.includes(it.catchAllUnitCode)) it.catchAllUnitCode = next;
  if (!lacksLead) return;
  const helping = heldBy(moved, next);
  if (helping) revoke(moved, helping);
  await moved.tx.flush();
  const { id } = handOver(moved, next, 'LEAD');
  moved.tell('CASE_ASSIGNED', next, { assignmentId: id, role: 'LEAD' });
}
