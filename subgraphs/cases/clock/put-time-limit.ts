import { v7 as uuidv7 } from 'uuid';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import { beyondStatute } from './beyond-statute.rules.js';
import { CLOCKS } from './clock-kinds.rules.js';
import { requireText, requireTimeLimit } from './require-time-limit.js';
import type { PutTimeLimitInput } from './time-limit-input.type.js';
import { TIME_LIMIT, type TimeLimitRow } from './time-limit-row.js';

/**
 * Puts a time limit of the county or of a source beside the law, for clocks that start from a day on. None is changed
 * afterwards: it is ended, and another put.
 *
 * @throws HubError FORBIDDEN, BAD_USER_INPUT, TIME_LIMIT_BEYOND_STATUTE, TIME_LIMIT_OVERLAPS
 */
export async function putTimeLimit(context: CasesContext, input: PutTimeLimitInput): Promise<TimeLimitRow> {
  const { em, viewer, calendar, now } = context;
  if (!hasRole(viewer, 'officer')) throw new HubError('FORBIDDEN');
  requireTimeLimit(input);
  const source = requireText('source', input.source, LONGEST_SOURCE);
  const reason = requireText('reason', input.reason, LONGEST_REASON);
  if (input.validFrom < countyDay(now())) throw new HubError('BAD_USER_INPUT', { field: 'validFrom' });
  if (input.validTo && input.validTo < input.validFrom) throw new HubError('BAD_USER_INPUT', { field: 'validTo' });
  calendar.forget();
  const { days, limits } = await calendar.read();
  requireWithinStatute(beyondStatute(days, limits, withNulls(input)), input, limits);
  const row = { ...withNulls(input), id: uuidv7(), source, reason, putBy: viewer.subject, putAt: now() };
  const [put] = await statement<TimeLimitRow>(em.fork(), PUT, [JSON.stringify(row)]);
  if (!put) throw new HubError('TIME_LIMIT_OVERLAPS', { kind: input.kind, validFrom: input.validFrom });
  calendar.forget();
  return put;
}

/** Characters. */
const LONGEST_SOURCE = 200;
const LONGEST_REASON = 500;

function withNulls(input: PutTimeLimitInput): PutTimeLimitInput {
  const { extensionMax = null, sourceSystem = null, channel = null, procedure = null, urgency = null } = input;
  const { purpose = null, validTo = null } = input;
  return { ...input, extensionMax, sourceSystem, channel, procedure, urgency, purpose, validTo };
}

function requireWithinStatute(on: string | null, { kind }: PutTimeLimitInput, limits: readonly TimeLimitRow[]): void {
  if (on === null) return;
  const law = limits.find(({ authority, kind: other, validFrom, validTo }) => {
    return authority === 'STATUTE' && other === kind && validFrom <= on && (validTo === null || on <= validTo);
  });
  throw new HubError('TIME_LIMIT_BEYOND_STATUTE', {
    ...{ kind, article: CLOCKS[kind].article ?? '', startsOn: on },
    ...(law ? { max: law.amount, unit: law.unit, extensionMax: law.extensionMax ?? 0 } : {}),
  });
}

/** Writes nothing where one of the same kind, scope and authority is in force on one of its days. */
const PUT = `
  insert into cases.time_limit_policy as p
    (id, kind, amount, unit, rolls_to_working_day, extension_max, yellow_percent, orange_percent, authority, evidence,
     source_system, channel, procedure, urgency, purpose, valid_from, valid_to, source, put_by, put_at, reason)
  select r.id, r.kind, r.amount, r.unit, r."rollsToWorkingDay", r."extensionMax", r."yellowPercent", r."orangePercent",
         r.authority, 'TEXT', r."sourceSystem", r.channel, r.procedure, r.urgency, r.purpose, r."validFrom",
         r."validTo", r.source, r."putBy", r."putAt", r.reason
    from json_to_record($1::json) as r (id text, kind text, amount int, unit text, "rollsToWorkingDay" boolean,
         "extensionMax" int, "yellowPercent" int, "orangePercent" int, authority text, "sourceSystem" text,
         channel text, procedure text, urgency text, purpose text, "validFrom" date, "validTo" date, source text,
         "putBy" text, "putAt" timestamptz, reason text)
  on conflict do nothing
  returning ${TIME_LIMIT}`;
