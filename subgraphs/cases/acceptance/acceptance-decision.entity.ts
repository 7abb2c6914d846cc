import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { NOTICE_EXEMPTIONS } from './notice-exemption.rules.js';

export const ACCEPTANCE_DECISIONS = ['ACCEPTED', 'NOT_ACCEPTED', 'REFERRED'] as const;
export type AcceptanceDecisionKind = (typeof ACCEPTANCE_DECISIONS)[number];

/** 受理、不予受理或导入其他途径的一次决定. Stays as it was; the bureau may overrule it, and the case goes on. */
export const AcceptanceDecisionEntity = defineEntity({
  name: 'AcceptanceDecision',
  tableName: 'acceptance_decision',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    decision: p.enum(ACCEPTANCE_DECISIONS).columnType('text'),
    groundId: p.text().nullable(),
    guidanceId: p.text().nullable(),
    priorCaseId: p.uuid().nullable(),
    exemption: p.enum(NOTICE_EXEMPTIONS).columnType('text').nullable(),
    exemptionReason: p.text().nullable(),
    unitCode: p.text(),
    decidedBy: p.text(),
    decidedAt: p.datetime(3),
    overruledBy: p.text().nullable(),
    overruledAt: p.datetime(3).nullable(),
    overruleReason: p.text().nullable(),
  },
});
export type AcceptanceDecision = InferEntity<typeof AcceptanceDecisionEntity>;
