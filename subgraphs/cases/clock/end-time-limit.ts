import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import { requireText } from './require-time-limit.js';
import type { EndTimeLimitInput } from './time-limit-input.type.js';
import { TIME_LIMIT, type TimeLimitRow } from './time-limit-row.js';

/**
 * Ends a time limit of the county or of a source with a day. Clocks that were started under it run on.
 *
 * @throws HubError FORBIDDEN, BAD_USER_INPUT, TIME_LIMIT_NOT_FOUND, TIME_LIMIT_FIXED
 */
export async function endTimeLimit(context: CasesContext, input: EndTimeLimitInput): Promise<TimeLimitRow> {
  const { em, viewer, calendar, now } = context;
  if (!hasRole(viewer, 'officer')) throw new HubError('FORBIDDEN');
  const { id, validTo } = input;
  const reason = requireText('reason', input.reason, LONGEST_REASON);
  if (validTo < countyDay(now())) throw new HubError('BAD_USER_INPUT', { field: 'validTo' });
  const [ended] = await statement<TimeLimitRow>(em.fork(), END, [id, validTo, viewer.subject, now(), reason]);
  if (ended) {
    calendar.forget();
    return ended;
  }
  calendar.forget();
  const found = (await calendar.read()).limits.find((limit) => limit.id === id);
  if (!found) throw new HubError('TIME_LIMIT_NOT_FOUND', { id });
  if (found.authority === 'STATUTE') throw new HubError('TIME_LIMIT_FIXED', { id });
  throw new HubError('BAD_USER_INPUT', { field: 'validTo' });
}

/** Characters. */
const LONGEST_REASON = 500;

/** It may be ended sooner than it was to end, and never made to last longer. */
const END = `
  update cases.time_limit_policy p
     set valid_to = $2::date, ended_by = $3, ended_at = $4, end_reason = $5
   where p.id = $1 and p.authority <> 'STATUTE' and p.valid_from <= $2::date
     and (p.valid_to is null or p.valid_to > $2::date)
  returning ${TIME_LIMIT}`;
