import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { CASE_STATES } from '../case/case-states.rules.js';

/** 并案: that a whole case went into another. Never deleted: what was put together is taken apart as a whole. */
export const CaseJoinEntity = defineEntity({
  name: 'CaseJoin',
  tableName: 'case_join',
  properties: {
    id: p.uuid().primary(),
    fromCaseId: p.uuid(),
    intoCaseId: p.uuid(),
    reason: p.text(),
    reasonCodes: p.array(),
    /** Where the case stood, and goes back to. */
    stateBefore: p.enum(CASE_STATES).columnType('text'),
    joinedBy: p.text(),
    joinedAt: p.datetime(3),
    separatedBy: p.text().nullable(),
    separatedAt: p.datetime(3).nullable(),
    separationReason: p.text().nullable(),
  },
});
export type CaseJoin = InferEntity<typeof CaseJoinEntity>;
