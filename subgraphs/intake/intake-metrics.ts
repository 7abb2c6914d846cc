import type { Receipt } from '../../contracts/envelope.js';
import type { Metrics } from '../../platform/telemetry/metrics.js';

export interface IntakeMetrics {
  arrived(channel: string, receipt: Receipt): void;
  reached(state: string, channel: string): void;
  setAside(reason: string, stage: string): void;
  unknown(profile: string, field: string): void;
}

export function createIntakeMetrics(metrics: Metrics): IntakeMetrics {
  const arrivals = metrics.counter('hub_arrivals_total', 'Arrivals committed, by what they were', [
    'channel',
    'outcome',
  ]);
  const submissions = metrics.counter('hub_submissions_total', 'Submissions that reached a state', [
    'channel',
    'state',
  ]);
  const setAside = metrics.counter('hub_set_aside_total', 'Submissions set aside for a person', ['reason', 'stage']);
  const unknown = metrics.counter('hub_unknown_values_total', 'Values that stand in no table of their profile', [
    'profile',
    'field',
  ]);
  return {
    arrived: (channel, { outcome, code }) => {
      arrivals.inc({ channel, outcome });
      if (outcome === 'taken') submissions.inc({ channel, state: 'RECEIVED' });
      if (code !== undefined) setAside.inc({ reason: code, stage: 'RECEIVE' });
    },
    reached: (state, channel) => submissions.inc({ channel, state }),
    setAside: (reason, stage) => setAside.inc({ reason, stage }),
    unknown: (profile, field) => unknown.inc({ profile, field }),
  };
}
