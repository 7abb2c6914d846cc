import type { EntityManager } from '@mikro-orm/postgresql';
import type { CalendarDay, DayMap } from '../../../platform/calendar/working-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { TIME_LIMIT, type TimeLimitRow } from '../clock/time-limit-row.js';

/** What deadlines are counted with. */
export interface Almanac {
  readonly days: DayMap;
  readonly limits: readonly TimeLimitRow[];
}

export interface WorkingCalendar {
  read(): Promise<Almanac>;
  /** After an import in this process. */
  forget(): void;
}

/** Another process may have imported a notice. Milliseconds. */
const KEPT_MS = 60_000;

/** The county's days and time limits, kept in memory for a minute. */
export function workingCalendar(open: () => EntityManager, now: () => Date): WorkingCalendar {
  let kept: { readonly almanac: Promise<Almanac>; readonly until: number } | undefined;
  return {
    read: () => {
      if (!kept || kept.until < now().getTime()) {
        const almanac = readAlmanac(open());
        kept = { almanac, until: now().getTime() + KEPT_MS };
        almanac.catch(() => {
          kept = undefined;
        });
      }
      return kept.almanac;
    },
    forget: () => {
      kept = undefined;
    },
  };
}

async function readAlmanac(em: EntityManager): Promise<Almanac> {
  const days = await statement<CalendarDay>(em, 'select day::text, kind, official from cases.calendar_day');
  const limits = await statement<TimeLimitRow>(
    em,
    `select ${TIME_LIMIT} from cases.time_limit_policy p order by p.valid_from, p.id`,
  );
  return { days: new Map(days.map((day) => [day.day, day])), limits };
}
