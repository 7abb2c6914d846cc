import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { MEDIATION_KINDS, MEDIATION_RESULTS } from './mediation-words.rules.js';

/** 调解: both sides of their own will before a mediator (Arts. 33, 37). The time of handling runs on. */
export const MediationEntity = defineEntity({
  name: 'Mediation',
  tableName: 'mediation',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    kind: p.enum(MEDIATION_KINDS).columnType('text'),
    mediatorPersonIds: p.array(),
    venueId: p.text().nullable(),
    petitionerConsentedOn: p.type('date').$type<string>(),
    otherConsentedOn: p.type('date').$type<string>(),
    otherPartySealed: p.text(),
    openedAt: p.datetime(3),
    openedBy: p.text(),
    closedAt: p.datetime(3).nullable(),
    closedBy: p.text().nullable(),
    result: p.enum(MEDIATION_RESULTS).columnType('text').nullable(),
    agreementDocumentId: p.uuid().nullable(),
    failureReason: p.text().nullable(),
  },
});
export type Mediation = InferEntity<typeof MediationEntity>;
