import type { UrgencyBody } from './urgency-bodies.rules.js';

export interface UrgencyReportRow {
  readonly caseId: string;
  readonly id: string;
  readonly body: UrgencyBody;
  readonly toldAt: Date;
  readonly reportedAt: Date;
}

export const URGENCY_REPORTS = `
  select r.case_id as "caseId", r.id, r.body, r.told_at as "toldAt", r.reported_at as "reportedAt"
    from cases.urgency_report r where r.case_id = any ($1::uuid[]) order by r.told_at, r.id`;
