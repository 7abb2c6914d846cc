import type { CaseTerms } from './time-limit.rules.js';

/** As far as the row of a case says which time limits it runs under. */
type TermsColumns = { readonly id: string } & {
  readonly [Term in keyof CaseTerms]?: CaseTerms[Term] | null | undefined;
};

/** Which time limits each case runs under. */
export function termsOf(cases: readonly TermsColumns[]): Map<string, CaseTerms> {
  return new Map(
    cases.map(({ id, sourceSystem, channel, procedure, urgency, purpose }) => [
      id,
      {
        sourceSystem: sourceSystem ?? null,
        channel: channel ?? null,
        procedure: procedure ?? null,
        urgency: urgency ?? null,
        purpose: purpose ?? null,
      },
    ]),
  );
}
