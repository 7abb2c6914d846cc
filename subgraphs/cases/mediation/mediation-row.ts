import type { MediationKind, MediationResult } from './mediation-words.rules.js';

export interface MediationRow {
  readonly id: string;
  readonly caseId: string;
  readonly kind: MediationKind;
  readonly mediatorPersonIds: readonly string[];
  readonly venueId: string | null;
  readonly petitionerConsentedOn: string;
  readonly otherConsentedOn: string;
  readonly otherPartySealed: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly result: MediationResult | null;
  readonly agreementDocumentId: string | null;
  readonly failureReason: string | null;
}

/** Of many cases, the oldest first. */
export const MEDIATIONS = `
  select m.id, m.case_id as "caseId", m.kind, m.mediator_person_ids as "mediatorPersonIds", m.venue_id as "venueId",
         m.petitioner_consented_on::text as "petitionerConsentedOn", m.other_consented_on::text as "otherConsentedOn",
         m.other_party_sealed as "otherPartySealed", m.opened_at as "openedAt", m.closed_at as "closedAt", m.result,
         m.agreement_document_id as "agreementDocumentId", m.failure_reason as "failureReason"
    from cases.mediation m where m.case_id = any ($1::uuid[]) order by m.opened_at, m.id`;
