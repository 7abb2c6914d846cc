import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { Atlas } from './atlas.js';
import { readAtlas } from './read-atlas.js';

/** A nudge may be lost: after this long the revision is looked at anyway. Milliseconds. */
const RECHECK_MS = 1_000;
/** The county's clock: UTC+8 all year. */
const COUNTY_OFFSET_MS = 8 * 3_600_000;

export interface AtlasCache {
  /** The atlas of today, read anew when somebody changed the grid. At most one statement while nothing changed. */
  current(): Promise<Atlas>;
  /** Somebody changed the grid: the next `current` reads the revision before it answers. */
  expire(): void;
}

export function createAtlasCache(fork: () => EntityManager, now: () => Date): AtlasCache {
  let atlas: Atlas | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let isStale = true;
  let refreshing: Promise<void> | undefined;

  const dayOf = (at: number): string => new Date(at + COUNTY_OFFSET_MS).toISOString().slice(0, 10);

  const refresh = async (): Promise<void> => {
    isStale = false;
    const at = now().getTime();
    try {
      const [row] = await statement<{ number: string }>(fork(), 'select number::text from grid.revision');
      const revision = row?.number ?? '0';
      const day = dayOf(at);
      if (!atlas || atlas.revision !== revision || atlas.day !== day) atlas = await readAtlas(fork(), revision, day);
      checkedAt = at;
    } catch (error) {
      isStale = true;
      throw error;
    }
  };

  const fresh = (): Atlas | undefined => {
    const at = now().getTime();
    return !isStale && at - checkedAt < RECHECK_MS && at >= checkedAt ? atlas : undefined;
  };

  return {
    current: async () => {
      for (let found = fresh(); ; found = fresh()) {
        if (found) return found;
        // Those who ask meanwhile wait for the same reading.
        refreshing ??= refresh().finally(() => {
          refreshing = undefined;
        });
        await refreshing;
      }
    },
    expire: () => {
      isStale = true;
    },
  };
}
