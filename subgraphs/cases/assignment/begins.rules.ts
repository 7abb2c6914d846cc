import type { ClockKind } from '../clock/clock-kinds.rules.js';
import type { AssignmentRole } from './assignment.entity.js';

/** What runs from a unit's own receipt. Of work orders: where an order of the channel has a time limit in force. */
export const begins = (role: AssignmentRole): readonly ClockKind[] => BEGINS[role];

const BEGINS: Readonly<Record<AssignmentRole, readonly ClockKind[]>> = {
  LEAD: ['NOTIFY', 'OBJECTION', 'HOTLINE_SIGN', 'HOTLINE_RETURN', 'HOTLINE_HANDLE'],
  CO: ['OBJECTION'],
};
