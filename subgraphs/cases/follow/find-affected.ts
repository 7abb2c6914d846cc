import type { EntityManager } from '@mikro-orm/postgresql';
import type { GridPort, OrganisationKeysV1 } from '../../../contracts/ports.js';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { AFFECTED, AFFECTED_AND_UNGUARDED, KEYS } from './affected-cases.js';

/** Longest a look is put off while nothing is known to have changed. Milliseconds. */
const BETWEEN_LOOKS_MS = 60_000;
/** What was placed before a change may be registered after it: so long every sweep looks. Milliseconds. */
const AFTER_CHANGE_MS = 60_000;
const PAGE_SIZE = 2_000;

export interface AffectedFinder {
  /** @param standingMs 0 when a hub starts: looks whatever was looked at before */
  find(standingMs?: number): Promise<readonly string[]>;
  /** The organisation has changed. */
  expire(): void;
}

/**
 * Finds cases that stand on what is no longer in force, whoever changed it and whenever: what cases stand on is
 * compared with what is in force today, so that a change dated ahead works by itself at the county's midnight.
 */
export function affectedFinder(em: () => EntityManager, grid: GridPort, now: () => Date): AffectedFinder {
  let nextLookAt = 0;
  let eagerUntil = 0;
  let day = '';
  let after = NOTHING;
  /** Successions that all closed accusations have been held against: theirs does not change any more. */
  let settledHeirs = '{}';

  const look = async (): Promise<readonly string[]> => {
    const [keys] = await statement<OrganisationKeysV1>(em(), KEYS);
    const retired = await grid.retired(keys ?? { unitCodes: [], cellIds: [], areaCodes: [] });
    const heirs = await grid.heirs([]);
    const known = JSON.stringify(heirs);
    const found = await affected(em(), { retired, heirs, isClosedSettled: known === settledHeirs, after });
    if (found.length === 0 && after === NOTHING) settledHeirs = known;
    after = found.length < PAGE_SIZE ? NOTHING : (found.at(-1) ?? NOTHING);
    return found;
  };

  return {
    expire: () => {
      eagerUntil = now().getTime() + AFTER_CHANGE_MS;
    },
    find: async (standingMs) => {
      const at = now();
      const isDue = at.getTime() >= nextLookAt || at.getTime() < eagerUntil || countyDay(at) !== day;
      if (standingMs !== 0 && !isDue) return [];
      const found = await look();
      day = countyDay(at);
      nextLookAt = found.length > 0 ? 0 : at.getTime() + BETWEEN_LOOKS_MS;
      return found;
    },
  };
}

/** Below every case's id. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

interface Sought {
  readonly retired: OrganisationKeysV1;
  readonly heirs: Readonly<Record<string, readonly string[]>>;
  readonly isClosedSettled: boolean;
  readonly after: string;
}

async function affected(
  em: EntityManager,
  { retired: { unitCodes, cellIds, areaCodes }, heirs, isClosedSettled, after }: Sought,
): Promise<string[]> {
  const successions = Object.entries(heirs).map(([from, to]) => ({ from, to }));
  if (unitCodes.length + cellIds.length + areaCodes.length + successions.length === 0) return [];
  const rows = await statement<{ id: string }>(em, isClosedSettled ? AFFECTED : AFFECTED_AND_UNGUARDED, [
    unitCodes,
    cellIds,
    areaCodes,
    JSON.stringify(successions),
    after,
    PAGE_SIZE,
  ]);
  return rows.map(({ id }) => id);
}
