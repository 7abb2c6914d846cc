import type { CasesPort } from '../../contracts/ports.js';
import type { DemoShape } from '../../hub/demo-county/demo-shape.js';
import { loadDemoCounty } from '../../hub/demo-county/load-demo-county.js';
import type { KeyRing } from '../../platform/crypto/key-ring.js';
import { postgresEventBus } from '../../platform/events/event-bus.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { createLogger } from '../../platform/log/logger.js';
import { postgresJobs } from '../../platform/queue/job-backend.js';
import { createJobs } from '../../platform/queue/jobs.js';
import { createMetrics } from '../../platform/telemetry/metrics.js';
import { type GridPart, openGrid } from '../../subgraphs/grid/grid-part.js';
import { createDatabase } from '../setup/databases.js';
import { askPart, type PartAnswer } from './ask-part.js';

export interface DemoGrid extends AsyncDisposable {
  readonly url: string;
  readonly part: GridPart;
  /** Moves the part's clock on. */
  passTime(ms: number): void;
  /** A further process over the same database. */
  openAnother(): Promise<GridPart>;
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<PartAnswer>;
}

/** A grid subgraph on a database of its own, with the demo county in it, which the template mostly has already. */
export async function openDemoGrid(
  options: { template?: string; cases?: CasesPort; county?: DemoShape } = {},
): Promise<DemoGrid> {
  const { cases = NO_CASES, county, ...from } = options;
  const database = await createDatabase(from);
  const keys = JSON.parse(process.env['HUB_TEST_KEYS'] ?? '{}') as KeyRing;
  const log = createLogger('silent');
  const closers: (() => Promise<void>)[] = [];

  let passedMs = 0;

  const open = async (): Promise<GridPart> => {
    const bus = postgresEventBus(database.url, log);
    const jobs = createJobs(postgresJobs(database.url), log);
    const metrics = createMetrics();
    const part = await openGrid({
      url: database.url,
      jobs,
      bus,
      log,
      keys,
      metrics,
      now: () => new Date(Date.now() + passedMs),
      cases: () => cases,
    });
    closers.push(async () => {
      await jobs.close();
      await part.close();
      await bus.close();
    });
    return part;
  };

  const part = await open();
  await part.migrate();
  if (await part.isEmpty()) await loadDemoCounty(part, county);
  return {
    url: database.url,
    part,
    passTime: (ms) => {
      passedMs += ms;
    },
    openAnother: open,
    ask: (query, variables = {}, viewer = OFFICER) => askPart(part, query, variables, viewer),
    [Symbol.asyncDispose]: async () => {
      for (const close of closers) await close();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** A county in which nobody has complained yet. */
export const NO_CASES: CasesPort = {
  feed: async ({ after }) => ({ items: [], next: after ?? '' }),
  document: async () => null,
  standing: async () => ({ units: [], cells: [] }),
  placings: async () => ({ items: [], next: null }),
};

export const OFFICER: Viewer = { subject: 'officer-1', roles: ['officer'], unitCode: null, areaCode: null };
