import type { Receipt } from '../../contracts/envelope.js';
import type { Metrics } from '../../platform/telemetry/metrics.js';

export interface IntakeMetrics {
  arrived(channel: string, receipt: Receipt): void;
  reached(state: string, channel: string): void;
  setAside(reason: string, stage: string): void;
  unknown(profile: string, field: string): void;
}

/** @param standing counts what stands where now, by state; asked when somebody looks */
export function createIntakeMetrics(
  metrics: Metrics,
  standing: () => Promise<readonly { readonly state: string; readonly rows: number }[]>,
): IntakeMetrics {
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
  metrics.gauge('hub_submissions_standing', 'Submissions not yet linked, by state', ['state'], async (gauge) => {
    for (const { state, rows } of await standing()) gauge.set({ state }, rows);
  });
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
