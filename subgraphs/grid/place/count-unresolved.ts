import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../../../platform/identity/viewer.js';
import { reachedPlaces } from './reached-places.js';
import { UnresolvedPlaceEntity } from './unresolved-place.entity.js';

/** Places that wait for a clerk. @param viewer who is told; null: the hub's own metrics */
export function countUnresolved(em: EntityManager, viewer: Viewer | null): Promise<number> {
  return em.count(UnresolvedPlaceEntity, { resolvedAt: null, ...(viewer === null ? {} : reachedPlaces(viewer)) });
}
