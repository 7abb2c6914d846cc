import pg from 'pg';
import { newKeyRing } from '../../../platform/crypto/key-ring.js';
import type { EventBus } from '../../../platform/events/event-bus.js';
import { ANONYMOUS, type Role, type Viewer } from '../../../platform/identity/viewer.js';
import { createLogger } from '../../../platform/log/logger.js';
import type { Jobs } from '../../../platform/queue/jobs.js';
import { createMetrics } from '../../../platform/telemetry/metrics.js';
import { type CasesPart, openCases } from '../../../subgraphs/cases/cases-part.js';
import { askPart, type PartAnswer } from '../../builders/ask-part.js';
import { createDatabase } from '../../setup/databases.js';
import { ownAccessLog } from '../../setup/own-access-log.js';
import { type CountyPorts, countyPorts } from './county-ports.js';

/** The cases subgraph on a database of its own, beside the ports of a small county. */
export interface CasesDesk extends AsyncDisposable {
  readonly cases: CasesPart;
  readonly ports: CountyPorts;
  /** Feeds that were nudged. */
  readonly nudged: string[];
  /** What was hurried into which queue. */
  readonly hurried: { readonly queue: string; readonly ids: readonly string[] }[];
  /** A topic that comes from another part. */
  tell(topic: string): void;
  /** The county's clock; may be set. */
  clock: Date;
  /** Lets the worker of a queue do a job now. */
  work(queue: string, ids: readonly string[]): Promise<void>;
  ask(viewer: Viewer, document: string, variables?: Record<string, unknown>): Promise<PartAnswer>;
  sql<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
  readonly url: string;
}

/** Where desks of one suite are copied from, migrated once. */
export interface DeskTemplate extends AsyncDisposable {
  open(): Promise<CasesDesk>;
}

export const MONDAY = new Date('2026-03-02T02:00:00.000Z');

export async function prepareDesks(): Promise<DeskTemplate> {
  const database = await createDatabase();
  const desk = await openDesk(database.url, async () => undefined);
  await desk[Symbol.asyncDispose]();
  return {
    open: async () => {
      const own = await createDatabase({ template: new URL(database.url).pathname.slice(1) });
      return openDesk(own.url, async () => own[Symbol.asyncDispose]());
    },
    [Symbol.asyncDispose]: async () => database[Symbol.asyncDispose](),
  };
}

async function openDesk(url: string, dropDatabase: () => Promise<void>): Promise<CasesDesk> {
  const ports = countyPorts();
  const nudged: string[] = [];
  const hurried: { queue: string; ids: readonly string[] }[] = [];
  const listeners: ((topic: string) => void)[] = [];
  const workers = new Map<string, (ids: readonly string[]) => Promise<void>>();
  const county = { clock: MONDAY };
  const keys = await newKeyRing();
  const access = await ownAccessLog(url, keys, () => county.clock);
  const cases = await openCases({
    url,
    access,
    jobs: {
      hurry: (queue, ids) => void hurried.push({ queue, ids }),
      work: (queue, run) => void workers.set(queue, run),
    } as Partial<Jobs> as Jobs,
    bus: {
      publish: (topics) => void nudged.push(...topics),
      listen: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    } as Partial<EventBus> as EventBus,
    log: createLogger('silent'),
    keys,
    metrics: createMetrics(),
    now: () => county.clock,
    intake: ports.intake,
    grid: ports.grid,
  });
  await cases.migrate();
  cases.work();
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // Dropping the database may end a connection that the pool is still closing.
  pool.on('error', () => undefined);
  return Object.assign(county, {
    url,
    cases,
    ports,
    nudged,
    hurried,
    tell: (topic: string) => {
      for (const listener of listeners) listener(topic);
    },
    work: async (queue: string, ids: readonly string[]) => {
      await workers.get(queue)?.(ids);
    },
    ask: (viewer: Viewer, document: string, variables: Record<string, unknown> = {}) =>
      askPart(cases, document, variables, viewer),
    sql: async <Row extends object>(text: string, parameters: unknown[] = []) =>
      (await pool.query<Row>(text, parameters)).rows,
    [Symbol.asyncDispose]: async () => {
      await pool.end();
      await cases.close();
      await access.close();
      await dropDatabase();
    },
  });
}

export const aViewer = (role: Role, unitCode: string | null = null, areaCode: string | null = null): Viewer => ({
  ...ANONYMOUS,
  subject: `${role}-${unitCode ?? 'county'}`,
  roles: [role],
  unitCode,
  areaCode,
});

/** Petition bureau: every case of the county. */
export const OFFICER = aViewer('officer');
