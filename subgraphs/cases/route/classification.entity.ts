import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { CONFIDENTIALITIES, PURPOSES } from '../../../contracts/channel.js';
import { LEGAL_ROUTES } from '../case/legal-route.rules.js';

/** One time that somebody settled what kind of matter a case is. Never changed; a later one stands beside it. */
export const ClassificationEntity = defineEntity({
  name: 'Classification',
  tableName: 'classification',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    purpose: p.enum(PURPOSES).columnType('text'),
    legalRoute: p.enum(LEGAL_ROUTES).columnType('text').nullable(),
    confidentiality: p.enum(CONFIDENTIALITIES).columnType('text'),
    reason: p.text(),
    classifiedBy: p.text(),
    classifiedAt: p.datetime(3),
  },
});
export type Classification = InferEntity<typeof ClassificationEntity>;
