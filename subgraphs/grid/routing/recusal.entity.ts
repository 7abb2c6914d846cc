import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { RECUSAL_GROUNDS } from './recusal.rules.js';

/** One decision that somebody keeps out of some matters. See recusal.rules.ts for what the columns mean. */
export const RecusalEntity = defineEntity({
  name: 'Recusal',
  tableName: 'recusal',
  properties: {
    id: p.text().primary(),
    unitCode: p.text(),
    personId: p.text().nullable(),
    respondentUnitCode: p.text().nullable(),
    categoryPrefix: p.text(),
    cellId: p.text().nullable(),
    caseId: p.uuid().nullable(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    ground: p.enum(RECUSAL_GROUNDS).columnType('text'),
    /** Sealed by the field cipher. */
    noteSealed: p.text().nullable(),
    /** Code of the unit that decided. */
    decidedBy: p.text(),
    source: p.text(),
    /** Account of the officer who entered it. */
    recordedBy: p.text(),
    recordedAt: p.datetime(3),
    version: p.integer().version(),
  },
});
export type RecusalRow = InferEntity<typeof RecusalEntity>;
