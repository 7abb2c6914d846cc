import { hasRole, UNIT_ROLES } from '../../../platform/identity/viewer.js';
import { type Assignment, isHeld } from '../assignment/assignment.entity.js';
import type { CasesContext } from '../cases-context.js';
import type { Hand } from './case-moves.rules.js';

/** The viewer's hands: its roles, and `holder` where an assignment lies with its unit or with one below it. */
export async function handsOf({ viewer, subtree }: CasesContext): Promise<(held?: Assignment) => Hand[]> {
  const { unitCode } = viewer;
  const actsForUnit = hasRole(viewer, ...UNIT_ROLES, 'officer') && unitCode !== null;
  const units = actsForUnit ? await subtree(unitCode) : [];
  const roles = (['officer', 'clerk'] as const).filter((role) => hasRole(viewer, role));
  return (held) => (held && isHeld(held) && units.includes(held.unitCode) ? [...roles, 'holder'] : roles);
}
