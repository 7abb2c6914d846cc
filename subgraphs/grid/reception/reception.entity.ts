import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { RECEPTION_DIRECTIONS, RECEPTION_STATES, type TopicCount } from './reception.rules.js';

/** One time at which a leader receives people, from its plan to its published result. */
export const ReceptionEntity = defineEntity({
  name: 'Reception',
  tableName: 'reception',
  properties: {
    id: p.text().primary(),
    direction: p.enum(RECEPTION_DIRECTIONS).columnType('text'),
    personId: p.text(),
    leaderName: p.text(),
    leaderTitle: p.text(),
    unitCode: p.text().nullable(),
    venueId: p.text().nullable(),
    areaCode: p.text(),
    place: p.text(),
    startsAt: p.datetime(3),
    endsAt: p.datetime(3),
    topics: p.array(),
    state: p.enum(RECEPTION_STATES).columnType('text'),
    publishedAt: p.datetime(3).nullable(),
    cancelReason: p.text().nullable(),
    batches: p.integer().nullable(),
    persons: p.integer().nullable(),
    settled: p.integer().nullable(),
    resultTopics: p.json<TopicCount[]>().nullable(),
    reportedAt: p.datetime(3).nullable(),
    version: p.integer().version(),
  },
});
export type Reception = InferEntity<typeof ReceptionEntity>;
