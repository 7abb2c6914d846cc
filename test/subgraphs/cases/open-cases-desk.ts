import { type DocumentNode, execute, parse } from 'graphql';
import pg from 'pg';
import { pino } from 'pino';
import type { EventBus } from '../../../platform/events/event-bus.js';
import { ANONYMOUS, type Role, type Viewer } from '../../../platform/identity/viewer.js';
import type { Jobs } from '../../../platform/queue/jobs.js';
import { createMetrics } from '../../../platform/telemetry/metrics.js';
import { type CasesPart, openCases } from '../../../subgraphs/cases/cases-part.js';
import { createDatabase } from '../../setup/databases.js';
import { type CountyPorts, countyPorts } from './county-ports.js';

export interface Answer {
  readonly data: Readonly<Record<string, never>> | null | undefined;
  /** Codes of the errors, in order. */
  readonly codes: readonly (string | undefined)[];
}

/** The cases subgraph on a database of its own, beside the ports of a small county. */
export interface CasesDesk extends AsyncDisposable {
  readonly cases: CasesPart;
  readonly ports: CountyPorts;
  /** Feeds that were nudged. */
  readonly nudged: string[];
  /** What was hurried into which queue. */
  readonly hurried: { readonly queue: string; readonly ids: readonly string[] }[];
  /** The county's clock; may be set. */
  clock: Date;
  readonly url: string;
  /** Lets the worker of a queue do a job now. */
  work(queue: string, ids: readonly string[]): Promise<void>;
  ask(viewer: Viewer, document: string, variables?: Record<string, unknown>): Promise<Answer>;
  sql<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
}

export const MONDAY = new Date('2026-03-02T02:00:00.000Z');

export async function openCasesDesk(): Promise<CasesDesk> {
  const database = await createDatabase();
  const ports = countyPorts();
  const nudged: string[] = [];
  const hurried: { queue: string; ids: readonly string[] }[] = [];
  const workers = new Map<string, (ids: readonly string[]) => Promise<void>>();
  const desk = { clock: MONDAY };
  const cases = await openCases({
    url: database.url,
    jobs: {
      hurry: (queue, ids) => void hurried.push({ queue, ids }),
      work: (queue, run) => void workers.set(queue, run),
    } as Partial<Jobs> as Jobs,
    bus: { publish: (topics) => void nudged.push(...topics) } as Partial<EventBus> as EventBus,
    log: pino({ level: 'silent' }),
    keys: {} as never,
    metrics: createMetrics(),
    now: () => desk.clock,
    intake: ports.intake,
    grid: ports.grid,
  });
  await cases.migrate();
  cases.work();
  const client = new pg.Pool({ connectionString: database.url, max: 4 });
  const documents = new Map<string, DocumentNode>();
  return Object.assign(desk, {
    cases,
    ports,
    nudged,
    hurried,
    url: database.url,
    work: async (queue: string, ids: readonly string[]): Promise<void> => workers.get(queue)?.(ids),
    ask: async (viewer: Viewer, text: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
      const document = documents.get(text) ?? parse(text);
      documents.set(text, document);
      const result = await execute({
        schema: cases.graph.schema,
        document,
        variableValues: variables,
        contextValue: cases.contextOf({ viewer, requestId: 'test', client: 'test' }),
      });
      const codes = (result.errors ?? []).map(({ originalError, message }) =>
        originalError && 'code' in originalError ? String(originalError.code) : message,
      );
      return { data: result.data as Answer['data'], codes };
    },
    sql: async <Row extends object>(text: string, parameters: unknown[] = []) =>
      (await client.query<Row>(text, parameters)).rows,
    [Symbol.asyncDispose]: async () => {
      await client.end();
      await cases.close();
      await database[Symbol.asyncDispose]();
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
