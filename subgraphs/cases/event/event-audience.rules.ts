import type { CaseEventKind } from '../../../contracts/case-event.js';

/** Who hears of an event: nobody's feed, the unit it is about, or that unit and all that hold the case. */
type Audience = 'nobody' | 'unit' | 'unit and holders';

const AUDIENCE: Readonly<Record<CaseEventKind, Audience>> = {
  // The assignment that follows in the same transaction tells its unit.
  CASE_REGISTERED: 'nobody',
  CASE_ASSIGNED: 'unit',
  ASSIGNMENT_SIGNED: 'unit and holders',
  ASSIGNMENT_RETURNED: 'unit and holders',
  ASSIGNMENT_REVOKED: 'unit',
  CASE_REPLIED: 'unit and holders',
  CASE_CONCLUDED: 'unit and holders',
  CASE_REOPENED: 'unit and holders',
  CASE_SUPPLEMENTED: 'unit and holders',
  CASE_REMINDED: 'unit and holders',
  CASE_WITHDRAWAL_ASKED: 'unit and holders',
  SUPERVISION_ISSUED: 'unit and holders',
  SUBMISSION_JOINED: 'unit and holders',
  SUBMISSION_SEPARATED: 'unit and holders',
  CLOCK_WARNING: 'unit and holders',
  CLOCK_BREACHED: 'unit and holders',
  WINDOW_CLOSED: 'unit and holders',
  CASE_PLACED: 'unit and holders',
  // About the unit that had it: that one learns that it left, the others who is gone.
  CASE_SUCCEEDED: 'unit and holders',
  CASE_CLASSIFIED: 'unit and holders',
  PROCEDURE_CHANGED: 'unit and holders',
  URGENCY_REPORTED: 'unit and holders',
  ASSIGNMENT_OBJECTED: 'unit and holders',
  OBJECTION_DECIDED: 'unit and holders',
  ASSIGNMENT_REPORTED: 'unit and holders',
  REPORTS_WAIVED: 'unit and holders',
  RECUSAL_RECORDED: 'nobody',
  CASE_ACCEPTED: 'unit and holders',
  CASE_NOT_ACCEPTED: 'unit and holders',
  CASE_REFERRED: 'unit and holders',
  CASE_WITHDRAWN: 'unit and holders',
  NO_LONGER_ACCEPTED: 'nobody',
  EXTENSION_ASKED: 'unit and holders',
  EXTENSION_DECIDED: 'unit and holders',
  HEARING_OPENED: 'unit and holders',
  HEARING_CLOSED: 'unit and holders',
  MEDIATION_OPENED: 'unit and holders',
  MEDIATION_CLOSED: 'unit and holders',
  CONSULTATION_HELD: 'unit and holders',
  RELIEF_GIVEN: 'unit and holders',
  OUTCOME_RECORDED: 'unit and holders',
  EXECUTION_RECORDED: 'unit and holders',
  CASE_SETTLED: 'unit and holders',
  CASE_UNSETTLED: 'unit and holders',
  DOCUMENT_ISSUED: 'unit and holders',
  DOCUMENT_DELIVERED: 'unit and holders',
  REVIEW_OPENED: 'unit and holders',
  REVIEW_DECIDED: 'unit and holders',
  RECHECK_OPENED: 'unit and holders',
  RECHECK_DECIDED: 'unit and holders',
  REVIEW_WITHDRAWN: 'unit and holders',
  // About the organ that had it: that one learns that it left, the new one that it has it.
  REVIEW_ORGAN_CHANGED: 'unit and holders',
  OPINION_PUBLISHED: 'unit and holders',
  // Whoever was judged hears that it was, and of nobody else.
  EVALUATION_RECEIVED: 'unit',
  CALLBACK_ATTEMPTED: 'nobody',
  // The units that are relieved hear it by the assignment that is revoked.
  CASE_MERGED: 'unit and holders',
  CASE_UNMERGED: 'unit and holders',
  SUBMISSION_ANSWERED: 'unit and holders',
};

/**
 * Units into whose feeds an event goes, each once.
 *
 * @param unit the one the event is about, if it is about one
 * @param holders units with the case in hand after the event
 */
export function hearersOf(kind: CaseEventKind, unit: string | null, holders: readonly string[]): string[] {
  const audience = AUDIENCE[kind];
  if (audience === 'nobody') return [];
  const named = unit === null ? [] : [unit];
  return [...new Set(audience === 'unit' ? named : [...named, ...holders])];
}
