import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { CLOCK_KINDS } from './deadline.rules.js';

/** 办理期限: one statutory time limit running on one case. */
export const ClockEntity = defineEntity({
  name: 'Clock',
  tableName: 'clock',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    kind: p.enum(CLOCK_KINDS).columnType('text'),
    policyId: p.text(),
    startedAt: p.datetime(3),
    dueAt: p.datetime(3),
    provisional: p.boolean(),
    stoppedAt: p.datetime(3).nullable(),
    breachedAt: p.datetime(3).nullable(),
  },
});
export type Clock = InferEntity<typeof ClockEntity>;
