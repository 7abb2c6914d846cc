import type { LegalRoute } from '../case/legal-route.rules.js';
import type { ClockOrder } from '../clock/clock-order.rules.js';

interface Reclassified {
  readonly id: string;
  readonly acceptedAt?: Date | null | undefined;
  readonly legalRoute?: LegalRoute | null | undefined;
}

/**
 * The 60 days are for the petition procedure alone (Art. 34): what leaves that route after it was accepted owes them no
 * more; what comes onto it owes them from its acceptance, so that nobody wins time by a detour.
 */
export function handleOrders(
  { id: caseId, acceptedAt, legalRoute }: Reclassified,
  before: { readonly legalRoute: LegalRoute | null },
  now: Date,
): ClockOrder[] {
  const was = before.legalRoute === 'PETITION';
  const is = legalRoute === 'PETITION';
  if (!acceptedAt || was === is) return [];
  const clock = { caseId, kind: 'HANDLE' as const, subjectId: null };
  return is ? [{ ...clock, at: acceptedAt, op: 'START' }] : [{ ...clock, at: now, op: 'VOID' }];
}
