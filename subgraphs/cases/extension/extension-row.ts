import type { ExtendableClock, ExtensionState } from './extension.entity.js';

export interface ExtensionRow {
  readonly caseId: string;
  readonly id: string;
  readonly clock: ExtendableClock;
  readonly state: ExtensionState;
  readonly days: number;
  readonly reason: string;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

export const EXTENSIONS = `
  select x.case_id as "caseId", x.id, x.clock, x.state, x.days, x.reason, x.asked_at as "askedAt",
         x.decided_at as "decidedAt", x.decision_reason as "decisionReason"
    from cases.extension x where x.case_id = any ($1::uuid[]) order by x.asked_at, x.id`;
