import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A name for a place that no list of areas or cells has, taught by a clerk or brought with the county. */
export const PlaceNameEntity = defineEntity({
  name: 'PlaceName',
  tableName: 'alias',
  properties: {
    id: p.text().primary(),
    /** As `comparable` gives it. */
    name: p.text(),
    cellId: p.text(),
    /** Subject of the clerk's token, or `county-import`. */
    taughtBy: p.text(),
    taughtAt: p.datetime(3),
    /** Subject of the clerk's token; null while the name counts. */
    withdrawnBy: p.text().nullable(),
    withdrawnAt: p.datetime(3).nullable(),
  },
});
export type PlaceName = InferEntity<typeof PlaceNameEntity>;
