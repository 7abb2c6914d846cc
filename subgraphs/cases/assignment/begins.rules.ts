import type { ClockKind } from '../clock/clock-kinds.rules.js';
import type { AssignmentRole } from './assignment.entity.js';

/** A case that comes into a unit's hands, as far as its time asks. */
export interface Receipt {
  readonly role: AssignmentRole;
  /** It has nobody to give it back to, or was named by a superior or conference (Art. 24). */
  readonly mustTake?: boolean;
  /** The petitioner has been told of the acceptance. */
  readonly isTold?: boolean;
  readonly owesReport?: boolean;
}

/** What runs from a unit's own receipt. Of work orders: where an order of the channel has a time limit in force. */
export function begins({ role, mustTake = false, isTold = false, owesReport = false }: Receipt): ClockKind[] {
  const begun = BEGINS[role].filter((kind) => !(mustTake && RIGHTS.includes(kind)) && !(isTold && kind === 'NOTIFY'));
  return owesReport ? [...begun, 'ASSIGN_REPORT'] : begun;
}

const BEGINS: Readonly<Record<AssignmentRole, readonly ClockKind[]>> = {
  LEAD: ['NOTIFY', 'OBJECTION', 'HOTLINE_SIGN', 'HOTLINE_RETURN', 'HOTLINE_HANDLE'],
  CO: ['OBJECTION'],
};
const RIGHTS: readonly ClockKind[] = ['OBJECTION', 'HOTLINE_RETURN'];
