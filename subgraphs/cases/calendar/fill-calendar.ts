import type { EntityManager } from '@mikro-orm/postgresql';
import { daysOfYear, YEARS_WITH_NOTICE } from '../../../platform/calendar/days-of-year.js';
import type { CalendarDay } from '../../../platform/calendar/working-day.rules.js';
import { statement } from '../../../platform/database/statement.js';

/** Deadlines reach into the next year, and a plan into the one after. */
const YEARS_AHEAD = 2;

/**
 * Every year with a known notice, and the coming ones by their weekdays. A day that an official notice has settled
 * stays as it is, so this runs at every start.
 */
export async function fillCalendar(em: EntityManager, now: Date): Promise<void> {
  const thisYear = now.getUTCFullYear();
  const ahead = Array.from({ length: YEARS_AHEAD + 1 }, (_, years) => thisYear + years);
  const official = await knownYears(em);
  const missing = [...new Set([...YEARS_WITH_NOTICE, ...ahead])].filter((year) => {
    const isOfficial = official.get(year);
    return isOfficial === undefined || (!isOfficial && YEARS_WITH_NOTICE.includes(year));
  });
  await writeDays(em, missing.flatMap(daysOfYear), 'where not calendar_day.official and excluded.official');
}

/** The days of an official notice take the place of whatever stood there. */
export async function settleDays(em: EntityManager, days: readonly CalendarDay[]): Promise<void> {
  await writeDays(em, days, '');
}

/** Years that stand in the table, and whether all their days are official. */
async function knownYears(em: EntityManager): Promise<ReadonlyMap<number, boolean>> {
  const rows = await statement<{ year: number; official: boolean }>(
    em,
    `select extract(year from day)::int as year, bool_and(official) and count(*) >= 365 as official
       from cases.calendar_day group by 1`,
  );
  return new Map(rows.map(({ year, official }) => [year, official]));
}

async function writeDays(em: EntityManager, days: readonly CalendarDay[], only: string): Promise<void> {
  if (days.length === 0) return;
  await statement(
    em,
    `insert into cases.calendar_day (day, kind, official, source)
     select day, kind, official, source
       from json_to_recordset($1::json) as row(day date, kind text, official boolean, source text)
     on conflict (day) do update
       set kind = excluded.kind, official = excluded.official, source = excluded.source ${only}`,
    [JSON.stringify(days)],
  );
}
