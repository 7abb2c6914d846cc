import type { Entity } from './entity.js';
import type { RepresentationOf } from './representation.js';
import { representationKey } from './representation-key.js';

/** What one entity fetch asks for. */
export interface Asked {
  readonly representations: Entity[];
  /** The entities that could be represented … */
  readonly entities: Entity[];
  /** … and the position of each one's representation in `representations`. */
  readonly slots: number[];
}

/** Represents every entity that can be, and each only once. */
export function askFor(entities: readonly Entity[], represent: RepresentationOf): Asked {
  const asked: Asked = { representations: [], entities: [], slots: [] };
  const known = new Map<string, number>();
  for (const entity of entities) {
    const representation = represent(entity);
    if (!representation?.__typename) continue;
    const key = representationKey(representation);
    let slot = known.get(key);
    if (slot === undefined) {
      slot = asked.representations.push(representation) - 1;
      known.set(key, slot);
    }
    asked.entities.push(entity);
    asked.slots.push(slot);
  }
  return asked;
}
