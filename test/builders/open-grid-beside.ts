import type { KeyRing } from '../../platform/crypto/key-ring.js';
import { postgresEventBus } from '../../platform/events/event-bus.js';
import { createLogger } from '../../platform/log/logger.js';
import { postgresJobs } from '../../platform/queue/job-backend.js';
import { createJobs } from '../../platform/queue/jobs.js';
import { createMetrics } from '../../platform/telemetry/metrics.js';
import { type GridPart, openGrid } from '../../subgraphs/grid/grid-part.js';
import { NO_CASES } from './open-demo-grid.js';

/** A further process of grid over the database of a hub: changes the organisation while that one runs. */
export async function openGridBeside(url: string): Promise<GridPart & AsyncDisposable> {
  const log = createLogger('silent');
  const bus = postgresEventBus(url, log);
  const jobs = createJobs(postgresJobs(url), log);
  const keys = JSON.parse(process.env['HUB_TEST_KEYS'] ?? '{}') as KeyRing;
  const now = () => new Date();
  const part = await openGrid({ url, jobs, bus, log, keys, metrics: createMetrics(), cases: () => NO_CASES, now });
  return Object.assign(part, {
    [Symbol.asyncDispose]: async () => {
      await jobs.close();
      await part.close();
      await bus.close();
    },
  });
}
