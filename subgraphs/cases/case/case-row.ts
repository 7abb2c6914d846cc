import type { Channel, Confidentiality, Origin, Purpose, Urgency } from '../../../contracts/channel.js';
import type { Track } from '../route/track.rules.js';
import type { Settlement } from '../settlement/settlement-words.rules.js';
import type { AnswerOutcome, Disposition } from './answer-outcome.rules.js';
import { type CaseState } from './case-states.rules.js';
import type { LegalRoute, Procedure } from './legal-route.rules.js';

/** A case as the graph reads it: one plain row. */
export interface CaseRow {
  readonly id: string;
  readonly caseNo: string;
  readonly state: CaseState;
  readonly purpose: Purpose;
  readonly legalRoute: LegalRoute | null;
  readonly procedure: Procedure;
  readonly channel: Channel | null;
  readonly origin: Origin;
  readonly category: string | null;
  readonly urgency: Urgency;
  readonly confidentiality: Confidentiality;
  readonly title: string;
  readonly cellId: string | null;
  readonly areaCodes: readonly string[];
  readonly leadUnitCode: string;
  readonly catchAllUnitCode: string;
  readonly respondentUnitCodes: readonly string[];
  /** Kept from clients. */
  readonly barredUnitCodes: readonly string[];
  readonly ruleId: string;
  readonly ruleReason: string;
  readonly placeReason: string;
  readonly placeCertainty: number;
  readonly receivedAt: Date;
  readonly registeredAt: Date;
  readonly acceptedAt: Date | null;
  readonly repliedAt: Date | null;
  readonly track: Track;
  readonly trackReason: string | null;
  readonly answerOutcome: AnswerOutcome | null;
  readonly dispositions: readonly Disposition[] | null;
  /** Kept from clients. */
  readonly executedAt: Date | null;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly settlement: Settlement;
  readonly version: number;
}

/** The columns of `cases.case c` that make a CaseRow. */
export const CASE_ROW = `
  c.id, c.case_no as "caseNo", c.state, c.purpose, c.legal_route as "legalRoute", c.procedure, c.channel, c.origin, c.category, c.urgency, c.confidentiality, c.title,
  c.cell_id as "cellId", c.area_codes as "areaCodes", c.lead_unit_code as "leadUnitCode",
  c.catch_all_unit_code as "catchAllUnitCode", c.barred_unit_codes as "barredUnitCodes",
  c.respondent_unit_codes as "respondentUnitCodes", c.rule_id as "ruleId", c.rule_reason as "ruleReason",
  c.place_reason as "placeReason", c.place_certainty as "placeCertainty", c.received_at as "receivedAt",
  c.registered_at as "registeredAt", c.due_at as "dueAt", c.closed_at as "closedAt",
  c.accepted_at as "acceptedAt", c.replied_at as "repliedAt", c.track, c.track_reason as "trackReason",
  c.answer_outcome as "answerOutcome", c.dispositions, c.executed_at as "executedAt",
  c.settlement, c.version`;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What is no id of ours is the id of nothing; the database would refuse to compare it. */
export const isCaseId = (text: string): boolean => UUID.test(text);
