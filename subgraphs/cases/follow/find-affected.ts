import type { EntityManager } from '@mikro-orm/postgresql';
import type { GridPort, OrganisationKeysV1 } from '../../../contracts/ports.js';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { IN_HAND, UNDER_WAY } from './under-way.js';

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

/** All that cases under way stand on: one walk over these, however many are closed. */
const KEYS = `
  with under_way as materialized (
    select c.id, c.cell_id, c.area_codes, c.catch_all_unit_code from cases.case c where ${UNDER_WAY})
  select array(select a.unit_code from under_way c join cases.assignment a on a.case_id = c.id where ${IN_HAND}
               union select catch_all_unit_code from under_way) as "unitCodes",
         array(select distinct cell_id from under_way where cell_id is not null) as "cellIds",
         array(select distinct code from under_way cross join lateral unnest(area_codes) as area (code)) as "areaCodes"`;

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
  const rows = await statement<{ id: string }>(em, AFFECTED, [
    unitCodes,
    cellIds,
    areaCodes,
    JSON.stringify(successions),
    isClosedSettled,
    after,
    PAGE_SIZE,
  ]);
  return rows.map(({ id }) => id);
}

const AFFECTED = `
  select id from (
    select c.id from cases.assignment a join cases.case c on c.id = a.case_id
     where a.unit_code = any ($1::text[]) and ${IN_HAND} and ${UNDER_WAY}
    union
    select c.id from cases.case c
     where ${UNDER_WAY} and (c.catch_all_unit_code = any ($1::text[]) or c.cell_id = any ($2::text[])
                             or c.area_codes && $3::text[])
    union
    select c.id
      from jsonb_to_recordset($4::jsonb) as succession ("from" text, "to" text[])
      join cases.case c on c.barred_unit_codes @> array[succession."from"]
     where c.barred_unit_codes <> '{}' and not c.barred_unit_codes @> succession."to"
       and (${UNDER_WAY} or not $5::boolean)
  ) standing where id > $6::uuid order by id limit $7`;
