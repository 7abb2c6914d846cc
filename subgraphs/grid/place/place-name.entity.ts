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
    taughtBy: p.text(),
    taughtAt: p.datetime(3),
  },
});
export type PlaceName = InferEntity<typeof PlaceNameEntity>;
