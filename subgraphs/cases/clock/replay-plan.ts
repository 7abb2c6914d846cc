import { calendarDaysBetween } from '../../../platform/calendar/days-between.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { hasRole } from '../../../platform/identity/viewer.js';
import type { CasesContext } from '../cases-context.js';
import type { ClockKind } from './clock-kinds.rules.js';
import { trialLimits } from './replay-clock.rules.js';
import { requireTimeLimit } from './require-time-limit.js';
import type { TimeLimit } from './time-limit.rules.js';
import type { TrialTimeLimitInput } from './time-limit-input.type.js';

/** What is replayed: clocks that started on these days of the county, under limits that are tried. */
export interface ReplayPlan {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly ClockKind[];
  readonly trials: readonly TimeLimit[];
}

const MOST_DAYS = 366;
const MOST_POLICIES = 20;

/** @throws HubError FORBIDDEN for all but officers, BAD_USER_INPUT */
export function replayPlan(
  { viewer }: CasesContext,
  from: string,
  to: string,
  policies: readonly TrialTimeLimitInput[],
): ReplayPlan {
  if (!hasRole(viewer, 'officer')) throw new HubError('FORBIDDEN');
  const span = calendarDaysBetween(from, to);
  if (span < 0 || span >= MOST_DAYS) throw new HubError('BAD_USER_INPUT', { field: 'to', max: MOST_DAYS });
  if (policies.length === 0 || policies.length > MOST_POLICIES) {
    throw new HubError('BAD_USER_INPUT', { field: 'policies', max: MOST_POLICIES });
  }
  for (const policy of policies) requireTimeLimit(policy);
  const trials = trialLimits(
    policies.map((policy) => ({
      ...policy,
      extensionMax: policy.extensionMax ?? null,
      sourceSystem: policy.sourceSystem ?? null,
      channel: policy.channel ?? null,
      procedure: policy.procedure ?? null,
      urgency: policy.urgency ?? null,
      purpose: policy.purpose ?? null,
    })),
  );
  return { from, to, trials, kinds: [...new Set(trials.map(({ kind }) => kind))] };
}
