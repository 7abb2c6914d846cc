import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { MeasuredHub } from '../hub/measured-hub.js';
import type { PushOrder, PushReport } from '../hub/push.side.js';
import type { SideProcess } from '../side-process.js';

export interface Ingested {
  /** From the first push until the last submission had its routed case. */
  readonly elapsedMs: number;
  /** Until the last push was answered: committed, not yet all routed. */
  readonly pushedMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of the hub's process and of its PostgreSQL. Milliseconds. */
  readonly hubCpuMs: number;
  readonly databaseCpuMs: number;
}

export const PUSH_PROFILE = 'hotline-county-json';
export const PUSH_PATH = `/connectors/hotline/${PUSH_PROFILE}`;
const CONNECTIONS = 32;

/** Pushes `count` new orders and waits until each has a case with a unit. @throws Error when one was refused or lost */
export async function ingestOrders(
  hub: MeasuredHub,
  load: SideProcess,
  { run, count, matter }: { readonly run: number; readonly count: number; readonly matter?: number },
): Promise<Ingested> {
  const database = new pg.Client(hub.databaseUrl);
  await database.connect();
  try {
    const before = await linkedIn(database);
    const hubCpuMs = hub.cpuMs();
    const databaseCpuMs = hub.databaseCpuMs();
    const order: PushOrder = {
      ...{ url: hub.url, path: PUSH_PATH, secret: hub.secretOf(PUSH_PROFILE) },
      ...{ run, from: 0, count, connections: CONNECTIONS },
      ...(matter === undefined ? {} : { matter }),
    };
    const started = performance.now();
    const report = JSON.parse(await load.ask(JSON.stringify(order))) as PushReport;
    // Signing stands before the first push.
    const unsigned = performance.now() - started - report.elapsedMs;
    if (report.byStatus['202'] !== count) throw new Error(`answered ${JSON.stringify(report.byStatus)}`);
    await drained(database);
    const elapsedMs = performance.now() - started - unsigned;
    const linked = (await linkedIn(database)) - before;
    if (linked !== count) throw new Error(`${linked} of ${count} reached their case`);
    return {
      elapsedMs,
      pushedMs: report.elapsedMs,
      p50Ms: report.p50Ms,
      p99Ms: report.p99Ms,
      hubCpuMs: hub.cpuMs() - hubCpuMs,
      databaseCpuMs: hub.databaseCpuMs() - databaseCpuMs,
    };
  } finally {
    await database.end();
  }
}

/** Asked of the small index of what is under way: asking costs nothing beside the work. */
export async function drained(database: pg.Client, limitMs = 120_000): Promise<void> {
  for (const last = performance.now() + limitMs; performance.now() < last; await wait(25)) {
    const { rows } = await database.query<{ stands: boolean }>(
      `select exists (select from intake.submission where state not in ('LINKED', 'SET_ASIDE')) as stands`,
    );
    if (rows[0]!.stands === false) return;
  }
  throw new Error('submissions still stand on their way');
}

async function linkedIn(database: pg.Client): Promise<number> {
  const { rows } = await database.query<{ linked: string }>(
    `select count(*) as linked from intake.submission s
     join cases.case c on c.id::text = s.case_id where s.state = 'LINKED' and c.lead_unit_code <> ''`,
  );
  return Number(rows[0]!.linked);
}
