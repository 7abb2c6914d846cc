import type { ReferralReceiver } from '../route/referral-receivers.rules.js';
import type { AcceptanceDecisionKind } from './acceptance-decision.entity.js';
import type { NoticeExemption } from './notice-exemption.rules.js';

export interface DecisionRow {
  readonly caseId: string;
  readonly id: string;
  readonly decision: AcceptanceDecisionKind;
  readonly ground: string | null;
  readonly receiver: ReferralReceiver | null;
  readonly priorCaseId: string | null;
  readonly exemption: NoticeExemption | null;
  readonly exemptionReason: string | null;
  readonly unitCode: string;
  readonly decidedAt: Date;
  readonly overruledAt: Date | null;
  readonly overruleReason: string | null;
}

/** Decisions `d` with what they rest on. */
export const DECISION_ROW = `
  d.case_id as "caseId", d.id, d.decision, g.code as ground, w.receiver, d.prior_case_id as "priorCaseId", d.exemption,
  d.exemption_reason as "exemptionReason", d.unit_code as "unitCode", d.decided_at as "decidedAt",
  d.overruled_at as "overruledAt", d.overrule_reason as "overruleReason"`;

export const DECISION_TABLES = `cases.acceptance_decision d
    left join cases.not_accepted_ground g on g.id = d.ground_id
    left join cases.route_guidance w on w.id = d.guidance_id`;

export const DECISIONS = `
  select ${DECISION_ROW} from ${DECISION_TABLES}
   where d.case_id = any ($1::uuid[]) order by d.decided_at, d.id`;
