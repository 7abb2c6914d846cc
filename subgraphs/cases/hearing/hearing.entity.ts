import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { HEARING_KINDS, HEARING_STAGES } from './hearing-words.rules.js';

/** 听证: the reasons are argued before a panel, the petitioner present. */
export const HearingEntity = defineEntity({
  name: 'Hearing',
  tableName: 'hearing',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    reviewId: p.uuid().nullable(),
    stage: p.enum(HEARING_STAGES).columnType('text'),
    kind: p.enum(HEARING_KINDS).columnType('text'),
    /** The organ that holds it. */
    unitCode: p.text(),
    heldOn: p.type('date').$type<string>(),
    place: p.text(),
    venueId: p.text().nullable(),
    panelPersonIds: p.array(),
    announcedOn: p.type('date').$type<string>(),
    announcedWhere: p.text(),
    openedAt: p.datetime(3),
    openedBy: p.text(),
    closedAt: p.datetime(3).nullable(),
    closedBy: p.text().nullable(),
    recordSealed: p.text().nullable(),
  },
});
export type Hearing = InferEntity<typeof HearingEntity>;
