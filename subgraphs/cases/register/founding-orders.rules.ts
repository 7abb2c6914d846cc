import type { AssignmentRole } from '../assignment/assignment.entity.js';
import { begins } from '../assignment/begins.rules.js';
import type { ClockOrder } from '../clock/clock-order.rules.js';

interface FoundedCase {
  readonly caseId: string;
  readonly receivedAt: Date;
  /** The petition bureau has it in hand itself: it has still to be forwarded, and the bureau had it from the first. */
  readonly isKept: boolean;
  readonly now: Date;
}

/** What a case begins to run by: the bureau's 15 days until it is forwarded, and what each unit has from its receipt. */
export function foundingOrders(
  { caseId, receivedAt, isKept, now }: FoundedCase,
  assignments: readonly { readonly id: string; readonly role: AssignmentRole }[],
): ClockOrder[] {
  const forward = { caseId, kind: 'FORWARD', subjectId: null } as const;
  return [
    { ...forward, op: 'START', at: receivedAt },
    ...(isKept ? [] : [{ ...forward, op: 'STOP' as const, at: now }]),
    ...assignments.flatMap(({ id, role }) =>
      begins({ role, mustTake: isKept && role === 'LEAD' }).map((kind) => {
        const at = isKept && kind === 'NOTIFY' ? receivedAt : now;
        return { caseId, kind, subjectId: id, op: 'START' as const, at };
      }),
    ),
  ];
}
