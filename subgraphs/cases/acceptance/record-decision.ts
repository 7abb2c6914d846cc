import { v7 as uuidv7 } from 'uuid';
import type { MovedCase } from '../case/moved-case.js';
import { AcceptanceDecisionEntity, type AcceptanceDecisionKind } from './acceptance-decision.entity.js';
import type { Exempted } from './notice-exemption.rules.js';

export interface DecisionAbout {
  readonly exempted: Exempted | null;
  readonly groundId?: string;
  readonly guidanceId?: string;
  readonly priorCaseId?: string | null;
}

/** Keeps what was decided on a case; the caller flushes. */
export function recordDecision(
  { tx, case: it, now, actor }: MovedCase,
  decision: AcceptanceDecisionKind,
  { exempted, ...about }: DecisionAbout,
): void {
  const by = { unitCode: it.leadUnitCode, decidedBy: actor, decidedAt: now };
  tx.persist(
    tx.create(AcceptanceDecisionEntity, { id: uuidv7(), caseId: it.id, decision, ...about, ...exempted, ...by }),
  );
}
