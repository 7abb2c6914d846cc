import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A place that could not be located, and what a clerk made of it. */
export const UnresolvedPlaceEntity = defineEntity({
  name: 'UnresolvedPlace',
  tableName: 'unresolved_place',
  properties: {
    id: p.text().primary(),
    /** The asker's own id of the matter. */
    ref: p.text().unique(),
    /** Opens with the field cipher only: an address may be a petitioner's home. */
    addressSealed: p.text().nullable(),
    areaCode: p.text().nullable(),
    point: p.json<unknown>().nullable(),
    certainty: p.type('real').$type<number>(),
    reason: p.text(),
    candidateCellIds: p.array(),
    /** Of an accusation: not for people of a unit, for it may accuse theirs (Art. 30). */
    isGuarded: p.boolean().default(false),
    createdAt: p.datetime(3),
    resolvedCellId: p.text().nullable(),
    /** Subject of the clerk's token. */
    resolvedBy: p.text().nullable(),
    resolvedAt: p.datetime(3).nullable(),
  },
});
export type UnresolvedPlace = InferEntity<typeof UnresolvedPlaceEntity>;
