import type { Columns } from '../insert-rows.js';
import type { ConsultationKind } from './consultation-words.rules.js';

export interface ConsultationRow {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ConsultationKind;
  readonly heldOn: string;
  readonly venueId: string | null;
  readonly participantUnitCodes: readonly string[];
  readonly adviserPersonIds: readonly string[];
  readonly adviceSealed: string;
  readonly recordedAt: Date;
}

/** Of many cases, the oldest first. */
export const CONSULTATIONS = `
  select k.id, k.case_id as "caseId", k.kind, k.held_on::text as "heldOn", k.venue_id as "venueId",
         k.participant_unit_codes as "participantUnitCodes", k.adviser_person_ids as "adviserPersonIds",
         k.advice_sealed as "adviceSealed", k.recorded_at as "recordedAt"
    from cases.consultation k where k.case_id = any ($1::uuid[]) order by k.recorded_at, k.id`;

export interface ConsultationInsert {
  readonly id: string;
  readonly case_id: string;
  readonly kind: ConsultationKind;
  readonly held_on: string;
  readonly venue_id: string | null;
  readonly participant_unit_codes: readonly string[];
  readonly adviser_person_ids: readonly string[];
  readonly advice_sealed: string;
  readonly recorded_at: Date;
  readonly recorded_by: string;
}

export const CONSULTATION_COLUMNS: Columns<ConsultationInsert> = {
  id: 'uuid',
  case_id: 'uuid',
  kind: 'text',
  held_on: 'date',
  venue_id: 'text',
  participant_unit_codes: 'text[]',
  adviser_person_ids: 'text[]',
  advice_sealed: 'text',
  recorded_at: 'timestamptz',
  recorded_by: 'text',
};
