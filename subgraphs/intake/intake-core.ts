import type { Inbox } from '../../contracts/envelope.js';
import type { IntakePort } from '../../contracts/ports.js';
import { createBlindIndex } from '../../platform/crypto/blind-index.js';
import { createFieldCipher } from '../../platform/crypto/field-cipher.js';
import type { KeyRing } from '../../platform/crypto/key-ring.js';
import { createOrm } from '../../platform/database/create-orm.js';
import { databaseFault } from '../../platform/database/database-fault.js';
import { migrateSchema } from '../../platform/database/migrate.js';
import { statement } from '../../platform/database/statement.js';
import type { EventBus } from '../../platform/events/event-bus.js';
import type { Logger } from '../../platform/log/logger.js';
import type { Jobs } from '../../platform/queue/jobs.js';
import type { Sweep } from '../../platform/queue/sweeper.js';
import type { ContentStore } from '../../platform/storage/content-store.js';
import type { Metrics } from '../../platform/telemetry/metrics.js';
import { openInbox } from './inbox/open-inbox.js';
import type { Vault } from './inbox/prepare-arrival.js';
import { createIntakeMetrics } from './intake-metrics.js';
import { createIntakeSecrets, type IntakeSecrets } from './intake-secrets.js';
import { intakeSweeps } from './intake-sweeps.js';
import { intakeMigrations } from './migrations/list.js';
import { linkCases } from './port/link-cases.js';
import { matters } from './port/matters.js';
import { setAsideMatters } from './port/set-aside-matters.js';
import { processWorker } from './process/process.worker.js';
import { CASES_REGISTER, INTAKE_PROCESS } from './process/queue-names.js';
import { openProfileBook, type ProfileBook } from './profile/profile-book.js';
import { publishBuiltin } from './profile/publish-builtin.js';
import { createQueryCode } from './progress/query-code.js';
import { createQueryCodeTries, type QueryCodeTries } from './progress/query-code-tries.js';
import { tryCode } from './progress/try-code.js';
import { countStanding } from './submission/count-standing.js';

export interface IntakeDependencies {
  readonly url: string;
  readonly jobs: Jobs;
  readonly bus: EventBus;
  readonly log: Logger;
  readonly keys: KeyRing;
  readonly metrics: Metrics;
  readonly store: ContentStore;
  readonly now: () => Date;
}

/** Intake without its half of the graph: what arrives, what becomes of it, and what others ask of it. */
export interface IntakeCore {
  readonly inbox: Inbox;
  readonly port: IntakePort;
  readonly vault: Vault;
  readonly book: ProfileBook;
  readonly secrets: IntakeSecrets;
  /** Of this process, whether a code comes by the graph or from another part. */
  readonly tries: QueryCodeTries;
  readonly sweeps: readonly Sweep[];
  fork(): Awaited<ReturnType<typeof createOrm>>['em'];
  /** Tells the other processes that a profile was published. */
  profilesChanged(): void;
  migrate(): Promise<string[]>;
  work(): void;
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Topic on which processes hear that a mapping profile was published. */
const PROFILES_TOPIC = 'intake.profiles';
/** Batches at once: while one waits for its commit, the other is read. */
const WORKERS = 2;

export async function openIntakeCore(deps: IntakeDependencies): Promise<IntakeCore> {
  const { url, jobs, bus, log, keys, store, now } = deps;
  const orm = await createOrm({ schema: 'intake', url, entities: [], migrations: intakeMigrations, poolSize: 10 });
  const fork = () => orm.em.fork();
  const metrics = createIntakeMetrics(deps.metrics, () => countStanding(fork()));
  const vault: Vault = {
    cipher: createFieldCipher(keys.fields),
    blindIndex: createBlindIndex(keys.blindIndex),
    queryCodeOf: createQueryCode(keys.queryCode),
    store,
  };
  const secrets = createIntakeSecrets(vault);
  const tries = createQueryCodeTries();
  const book = openProfileBook(fork, now);
  const stopListening = bus.listen((topic) => {
    if (topic === PROFILES_TOPIC) book.forget();
  });
  const work = { fork, book, vault, jobs, metrics, now };

  return {
    inbox: openInbox(work),
    port: {
      matters: (ids) => matters(fork(), ids),
      link: async (links) => {
        const { channels, waiting } = await linkCases(fork(), links, now());
        for (const channel of channels) metrics.reached('LINKED', channel);
        jobs.hurry(CASES_REGISTER, waiting);
        return null;
      },
      setAside: async (refused) => {
        for (const { code } of await setAsideMatters(fork(), refused, now())) metrics.setAside(code, 'REGISTER');
        return null;
      },
      tryCode: (tried) => tryCode(fork(), secrets, tries, tried),
    },
    vault,
    book,
    secrets,
    tries,
    sweeps: intakeSweeps(fork, jobs, now),
    fork,
    profilesChanged: () => {
      book.forget();
      bus.publish([PROFILES_TOPIC]);
    },
    migrate: async () => {
      const ran = await migrateSchema(orm, 'intake');
      await publishBuiltin(fork(), now());
      return ran;
    },
    work: () => jobs.work(INTAKE_PROCESS, processWorker(work, log), { concurrency: WORKERS }),
    ready: async () => {
      try {
        await statement(fork(), 'select 1 from intake.mapping_profile limit 1');
      } catch (error) {
        throw databaseFault(error);
      }
    },
    close: async () => {
      stopListening();
      await orm.close(true);
    },
  };
}
