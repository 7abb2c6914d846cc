import type { LegalRoute } from './legal-route.rules.js';

/** What 重办 is to a case: one that was accepted as a petition has its 60 days run anew from the order (Art. 34). */
export function takingUpMove(it: {
  readonly acceptedAt?: Date | null | undefined;
  readonly legalRoute?: LegalRoute | null | undefined;
}): 'redo' | 'reopen' {
  return it.acceptedAt && it.legalRoute === 'PETITION' ? 'redo' : 'reopen';
}
