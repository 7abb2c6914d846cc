import type { EntityManager } from '@mikro-orm/postgresql';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';

/** `BREAK_GLASS_MINUTES`, `BREAK_GLASS_TRIES` an hour, `SMALL_COUNT`: the least count that is shown. */
export type AccessPolicy = 'BREAK_GLASS_MINUTES' | 'BREAK_GLASS_TRIES' | 'SMALL_COUNT';

/** Where no row is in force, nothing is let through: no minute, no try, no count. */
const WITHOUT_ROW: Readonly<Record<AccessPolicy, number>> = {
  BREAK_GLASS_MINUTES: 0,
  BREAK_GLASS_TRIES: 0,
  SMALL_COUNT: Number.MAX_SAFE_INTEGER,
};

/** The value in force on the county's day. */
export async function accessPolicy(em: EntityManager, name: AccessPolicy, now: Date): Promise<number> {
  const [row] = await statement<{ value: number }>(
    em,
    `select value from cases.access_policy
      where name = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
      order by valid_from desc limit 1`,
    [name, countyDay(now)],
  );
  return row?.value ?? WITHOUT_ROW[name];
}
