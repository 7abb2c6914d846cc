import { hasRole, UNIT_ROLES } from '../../../platform/identity/viewer.js';
import { isHeld } from '../assignment/assignment.entity.js';
import type { CasesContext } from '../cases-context.js';

/** Words about a petitioner are for those who work on the case: the bureau, who has it in hand, and who reviews it. */
export async function mayReadWords({ viewer, loaders, subtree }: CasesContext, caseId: string): Promise<boolean> {
  if (hasRole(viewer, 'officer', 'clerk')) return true;
  if (viewer.unitCode === null || !hasRole(viewer, ...UNIT_ROLES)) return false;
  const [own, assignments, reviews] = await Promise.all([
    subtree(viewer.unitCode),
    loaders.assignments.load(caseId),
    loaders.reviews.load(caseId),
  ]);
  const working = [...assignments.filter(isHeld), ...reviews.filter(({ withdrawnAt }) => withdrawnAt === null)];
  return working.some(({ unitCode }) => own.includes(unitCode));
}
