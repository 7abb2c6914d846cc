import type { EntityManager } from '@mikro-orm/postgresql';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import type { Logger } from '../../../platform/log/logger.js';
import type { Atlas } from './atlas.js';
import { readAtlas } from './read-atlas.js';

/** A nudge may be lost: after this long the revision is looked at anyway. Milliseconds. */
const RECHECK_MS = 1_000;

export interface AtlasCache {
  /** The atlas of today, read anew when somebody changed the grid. At most one statement while nothing changed. */
  current(): Promise<Atlas>;
  /** Somebody changed the grid: the next `current` looks at the revision before it answers. */
  expire(): void;
}

export function createAtlasCache(fork: () => EntityManager, now: () => Date, log: Logger): AtlasCache {
  let atlas: Atlas | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  /** Changes that were told of, and how many of them had been when the atlas was last looked at. */
  let told = 0;
  let seen = -1;
  let refreshing: Promise<Atlas> | undefined;

  const fresh = (): Atlas | undefined => {
    const age = now().getTime() - checkedAt;
    return seen === told && age >= 0 && age < RECHECK_MS ? atlas : undefined;
  };

  const refresh = async (): Promise<Atlas> => {
    const seeing = told;
    const at = now();
    const [row] = await statement<{ number: string }>(fork(), 'select number::text from grid.revision');
    const revision = row?.number ?? '0';
    const day = countyDay(at);
    if (!atlas || atlas.revision !== revision || atlas.day !== day) {
      atlas = await readAtlas(fork(), day);
      const durationMs = now().getTime() - at.getTime();
      log.info({ event: 'atlas.read', revision: atlas.revision, cells: atlas.cells.size, durationMs });
    }
    checkedAt = at.getTime();
    seen = seeing;
    return atlas;
  };

  return {
    current: async () => {
      const found = fresh();
      if (found) return found;
      if (refreshing) {
        // It may have looked before the last change was made.
        const joined = await refreshing;
        if (fresh() === joined) return joined;
      }
      refreshing ??= refresh().finally(() => {
        refreshing = undefined;
      });
      return refreshing;
    },
    expire: () => {
      told += 1;
    },
  };
}
