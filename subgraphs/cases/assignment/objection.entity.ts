import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { OBJECTION_REASONS } from './assignment-kinds.rules.js';

/** 异议: why a unit says that an assignment is not its own (Art. 23), and what was decided. Where it stands, the assignment says. */
export const ObjectionEntity = defineEntity({
  name: 'Objection',
  tableName: 'objection',
  properties: {
    id: p.uuid().primary(),
    assignmentId: p.uuid(),
    caseId: p.uuid(),
    reasonCode: p.enum(OBJECTION_REASONS).columnType('text'),
    /** Sealed. */
    reason: p.text(),
    suggestedUnitCode: p.text().nullable(),
    objectedAt: p.datetime(3),
    objectedBy: p.text(),
    decidedAt: p.datetime(3).nullable(),
    decidedBy: p.text().nullable(),
    /** Sealed. */
    decisionReason: p.text().nullable(),
    /** Where the case went when it was upheld. */
    nextUnitCode: p.text().nullable(),
  },
});
export type Objection = InferEntity<typeof ObjectionEntity>;
