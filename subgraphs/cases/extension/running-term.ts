import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { Almanac } from '../calendar/working-calendar.js';
import type { MovedCase } from '../case/moved-case.js';
import { CLOCK_STATE, clockState, type StoredClock } from '../clock/clock-row.js';
import { deadlineOf } from '../clock/deadline.rules.js';
import type { ClockState } from '../clock/running-clock.rules.js';
import type { ExtendableClock } from './extension.entity.js';

/** The clock that would be extended, and by how much its rule allows. */
export interface RunningTerm {
  readonly state: ClockState;
  /** In the unit of its time limit; 0 where none is provided for. */
  readonly max: number;
  /** The county's day on which it would end, `yyyy-mm-dd`. */
  endsOn(days: number): string;
}

/** @throws HubError CLOCK_NOT_RUNNING */
export async function runningTerm(
  { tx, case: it }: MovedCase,
  clock: ExtendableClock,
  { days: calendar, limits }: Almanac,
): Promise<RunningTerm> {
  const [stored] = await statement<StoredClock>(
    tx,
    `select ${CLOCK_STATE} from cases.clock k
      where k.case_id = $1 and k.kind = $2 and k.stopped_at is null order by k.id desc limit 1`,
    [it.id, clock],
  );
  const state = stored ? clockState(stored) : null;
  const limit = limits.find(({ id }) => id === state?.policyId);
  if (!state || !limit) {
    throw new HubError('CLOCK_NOT_RUNNING', { clock, ...(clock === 'HANDLE' ? { article: '34' } : {}) });
  }
  const endsOn = (days: number): string => countyDay(deadlineOf(calendar, limit, { ...state, extension: days }).dueAt);
  return { state, max: limit.extensionMax ?? 0, endsOn };
}
