import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CasesContext } from '../cases-context.js';
import type { ClockKind } from './clock-kinds.rules.js';
import { isInForce } from './time-limit.rules.js';
import type { TimeLimitRow } from './time-limit-row.js';

/** Time limits in force on a day, today by default: anybody of the county's staff. @throws HubError UNAUTHENTICATED */
export async function listTimeLimits(
  { calendar, viewer, now }: CasesContext,
  asOf: string | null,
  kind: ClockKind | null,
): Promise<TimeLimitRow[]> {
  if (viewer.roles.length === 0) throw new HubError('UNAUTHENTICATED');
  const day = asOf ?? countyDay(now());
  const { limits } = await calendar.read();
  return limits
    .filter((limit) => isInForce(limit, day) && (kind === null || limit.kind === kind))
    .sort((one, other) => one.kind.localeCompare(other.kind) || one.id.localeCompare(other.id));
}
