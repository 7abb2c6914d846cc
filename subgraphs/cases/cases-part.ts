import type { EntityManager } from '@mikro-orm/postgresql';
import { CASES_PORT, type CasesPort, type GridPort, type IntakePort } from '../../contracts/ports.js';
import type { KeyRing } from '../../platform/crypto/key-ring.js';
import { createOrm } from '../../platform/database/create-orm.js';
import { migrateSchema } from '../../platform/database/migrate.js';
import { statement } from '../../platform/database/statement.js';
import type { EventBus } from '../../platform/events/event-bus.js';
import type { SubgraphPart } from '../../platform/graphql/subgraph-part.js';
import type { Caller } from '../../platform/identity/caller-assertion.js';
import type { Logger } from '../../platform/log/logger.js';
import type { Jobs } from '../../platform/queue/jobs.js';
import type { Metrics } from '../../platform/telemetry/metrics.js';
import { AssignmentEntity } from './assignment/assignment.entity.js';
import { fillCalendar } from './calendar/fill-calendar.js';
import { workingCalendar } from './calendar/working-calendar.js';
import { CaseEntity } from './case/case.entity.js';
import { caseLoaders } from './case/case-loaders.js';
import type { CasesContext } from './cases-context.js';
import { buildCasesGraph } from './cases-graph.js';
import { ClockEntity } from './clock/clock.entity.js';
import { readFeed } from './feed/read-feed.js';
import { CaseSubmissionEntity } from './join/case-submission.entity.js';
import { CASES_MIGRATIONS } from './migrations/list.js';
import { anchorWait } from './register/anchor-wait.js';
import { REGISTER_QUEUE, type RegisterWorker, registerSubmissions } from './register/register.worker.js';
import { countFailures } from './register/registration-failures.js';
import { keptSubtrees } from './subtrees.js';
import { reachOf } from './visibility.js';

export interface CasesDependencies {
  readonly url: string;
  readonly jobs: Jobs;
  readonly bus: EventBus;
  readonly log: Logger;
  readonly keys: KeyRing;
  readonly metrics: Metrics;
  readonly now: () => Date;
  readonly intake: IntakePort;
  readonly grid: GridPort;
}

export interface CasesPart extends SubgraphPart<CasesPort> {
  /** Registers these matched submissions now, as the queue's worker does. */
  register(submissionIds: readonly string[]): Promise<void>;
}

/** What is done: cases, who has them in hand, by when, and what each unit hears of it. */
export async function openCases(deps: CasesDependencies): Promise<CasesPart> {
  const { url, jobs, bus, log, metrics, now, intake, grid } = deps;
  const orm = await createOrm({
    schema: 'cases',
    url,
    entities: [CaseEntity, AssignmentEntity, ClockEntity, CaseSubmissionEntity],
    migrations: CASES_MIGRATIONS,
  });
  const em = (): EntityManager => orm.em.fork();
  const graph = await buildCasesGraph();
  const calendar = workingCalendar(em, now);
  const subtree = keptSubtrees(grid, now);
  const waits = anchorWait((ids) => jobs.hurry(REGISTER_QUEUE, ids));
  metrics.gauge('cases_unregistered', 'Submissions that could not be registered.', [], async (gauge) =>
    gauge.set(await countFailures(em())),
  );
  const worker: RegisterWorker = {
    em,
    intake,
    grid,
    calendar,
    bus,
    log,
    now,
    waits,
    registered: metrics.counter('cases_registered_total', 'Submissions registered, by outcome.', ['outcome']),
    failed: metrics.counter('cases_registration_failures_total', 'Failed tries to register.', ['code']),
  };

  return {
    name: 'cases',
    graph,
    port: { feed: async (query) => readFeed(em(), await subtree(query.unitCode), query) },
    portDefinition: CASES_PORT,
    contextOf: ({ viewer }: Caller): CasesContext => {
      const own = em();
      let reach: ReturnType<typeof reachOf> | undefined;
      const reachOnce = (): ReturnType<typeof reachOf> => {
        reach ??= reachOf(viewer, subtree);
        return reach;
      };
      return {
        em: own,
        viewer,
        reach: reachOnce,
        loaders: caseLoaders(own, reachOnce),
        subtree,
        calendar,
        grid,
        publish: (topics) => bus.publish(topics),
        tellIntake: () => undefined,
        now,
      };
    },
    migrate: async () => {
      const ran = await migrateSchema(orm, 'cases');
      await fillCalendar(em(), now());
      calendar.forget();
      return ran;
    },
    work: () => {
      jobs.work(REGISTER_QUEUE, (ids) => registerSubmissions(worker, ids));
    },
    register: (ids) => registerSubmissions(worker, ids),
    sweeps: [],
    ready: async () => {
      await statement(em(), 'select 1');
    },
    close: async () => {
      waits.stop();
      await orm.close();
    },
  };
}
