import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Receipt } from '../../../contracts/envelope.js';
import { createFieldCipher } from '../../../platform/crypto/field-cipher.js';
import { type KeyRing, newKeyRing } from '../../../platform/crypto/key-ring.js';
import type { EventBus } from '../../../platform/events/event-bus.js';
import { createLogger } from '../../../platform/log/logger.js';
import type { Jobs } from '../../../platform/queue/jobs.js';
import { openContentStore } from '../../../platform/storage/content-store.js';
import { createMetrics } from '../../../platform/telemetry/metrics.js';
import { type IntakePart, openIntake } from '../../../subgraphs/intake/intake-part.js';
import { createDatabase } from '../../setup/databases.js';
import { ownAccessLog } from '../../setup/own-access-log.js';

type Work = (ids: readonly string[]) => Promise<void>;

/** Intake on a database of its own. Its queue runs when the test says so. */
export interface IntakeDesk extends AsyncDisposable {
  readonly intake: IntakePart;
  /** What was hurried into which queue and not yet taken. */
  readonly hurried: Map<string, string[]>;
  /** The worker of `intake.process`, as the queue calls it. */
  readonly work: Work;
  /** The county's clock; may be set. */
  clock: Date;
  readonly url: string;
  readonly keys: KeyRing;
  /** Works until nothing is hurried into `intake.process` any more. */
  drain(): Promise<void>;
  /** Pushes orders as the county's JSON hotline does. */
  push(payload: object, at?: Date): Promise<Receipt[]>;
  sql<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
}

export const NOON = new Date('2026-03-02T04:00:00.000Z');

export async function openIntakeDesk(): Promise<IntakeDesk> {
  const database = await createDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'intake-'));
  const keys = await newKeyRing();
  const hurried = new Map<string, string[]>();
  const desk = { clock: NOON };
  let work: Work = async () => undefined;
  const jobs: Partial<Jobs> = {
    hurry: (queue, ids) => void hurried.set(queue, [...(hurried.get(queue) ?? []), ...ids]),
    work: (_queue, run) => {
      work = run;
    },
  };
  const access = await ownAccessLog(database.url, keys, () => desk.clock);
  const intake = await openIntake({
    access,
    url: database.url,
    jobs: jobs as Jobs,
    bus: { listen: () => () => undefined, publish: () => undefined } as Partial<EventBus> as EventBus,
    log: createLogger('silent'),
    keys,
    metrics: createMetrics(),
    now: () => desk.clock,
    store: await openContentStore(folder, createFieldCipher(keys.fields)),
  });
  await intake.migrate();
  intake.work();
  const client = new pg.Pool({ connectionString: database.url, max: 4 });
  // Dropping the database may reach a connection before its own goodbye does.
  client.on('error', () => undefined);

  return Object.assign(desk, {
    intake,
    hurried,
    work,
    url: database.url,
    keys,
    drain: async () => {
      for (;;) {
        const ids = hurried.get('intake.process') ?? [];
        if (ids.length === 0) return;
        hurried.delete('intake.process');
        await work(ids);
      }
    },
    push: (payload: object, at: Date = desk.clock) =>
      intake.inbox.deliverPayload({
        channel: 'HOTLINE',
        sourceSystem: 'hotline:hotline-county-json',
        profile: 'hotline-county-json',
        receivedAt: at,
        contentType: 'application/json',
        raw: Buffer.from(JSON.stringify(payload)),
      }),
    sql: async <Row extends object>(text: string, parameters: unknown[] = []) =>
      (await client.query<Row>(text, parameters)).rows,
    [Symbol.asyncDispose]: async () => {
      await client.end();
      await intake.close();
      await access.close();
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  });
}
