import type { EntityManager } from '@mikro-orm/postgresql';
import {
  CASES_PORT,
  type CasesPort,
  GRID_CHANGED,
  type GridPort,
  type IntakePort,
  type PlacingsQueryV1,
  unresolvedIdOf,
} from '../../contracts/ports.js';
import type { AccessLog } from '../../platform/access-log/access-log.js';
import { createFieldCipher } from '../../platform/crypto/field-cipher.js';
import type { KeyRing } from '../../platform/crypto/key-ring.js';
import { createOrm } from '../../platform/database/create-orm.js';
import { migrateSchema } from '../../platform/database/migrate.js';
import { statement } from '../../platform/database/statement.js';
import type { EventBus } from '../../platform/events/event-bus.js';
import type { SubgraphPart } from '../../platform/graphql/subgraph-part.js';
import { ANONYMOUS, viewerSchema } from '../../platform/identity/viewer.js';
import type { Logger } from '../../platform/log/logger.js';
import type { Jobs } from '../../platform/queue/jobs.js';
import type { Metrics } from '../../platform/telemetry/metrics.js';
import { askCommonSuperiors } from './assignment/ask-common-superiors.js';
import { askRecusal } from './assignment/ask-recusal.js';
import { fillCalendar } from './calendar/fill-calendar.js';
import { type ImportedCalendar, importCalendar } from './calendar/import-calendar.js';
import { workingCalendar } from './calendar/working-calendar.js';
import { CASES_ENTITIES } from './cases-entities.js';
import { buildCasesGraph } from './cases-graph.js';
import { casesStages } from './cases-stages.js';
import { contextMaker } from './context-maker.js';
import { readFile } from './document/read-file.js';
import { readFeed } from './feed/read-feed.js';
import { unitsOfFeed } from './feed/units-of-feed.js';
import { affectedFinder } from './follow/find-affected.js';
import { findStandingWork } from './follow/find-standing-work.js';
import { FOLLOW_QUEUE } from './follow/follow-cases.js';
import { TELL_QUEUE } from './join/tell-intake.js';
import { keptLineages } from './lineages.js';
import { CASES_MIGRATIONS } from './migrations/list.js';
import { PLACE_QUEUE } from './place/place-cases.js';
import { readPlacings } from './place/read-placings.js';
import { anchorWait } from './register/anchor-wait.js';
import { REGISTER_QUEUE, type RegisterWorker, registerSubmissions } from './register/register.worker.js';
import { countFailures } from './register/registration-failures.js';
import { askReviewOrgan } from './review/ask-review-organ.js';
import { askBarred, askStandIn } from './route/ask-barred.js';
import { keptSubtrees } from './subtrees.js';
import type { Reach } from './visibility.js';

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
  /** Who read which accusation. */
  readonly access: AccessLog;
}

export interface CasesPart extends SubgraphPart<CasesPort> {
  /** Registers these matched submissions now, as the queue's worker does. */
  register(submissionIds: readonly string[]): Promise<void>;
  /** Takes an official notice of working days in, counts deadlines anew. @throws HubError FIELD_INVALID, PAYLOAD_UNREADABLE */
  importCalendar(text: string, format: 'json' | 'csv'): Promise<ImportedCalendar>;
}

/** What is done: cases, who has them in hand, by when, and what each unit hears of it. */
export async function openCases(deps: CasesDependencies): Promise<CasesPart> {
  const { url, jobs, bus, log, metrics, now, intake, grid } = deps;
  const orm = await createOrm({
    schema: 'cases',
    url,
    entities: CASES_ENTITIES,
    migrations: CASES_MIGRATIONS,
  });
  const em = (): EntityManager => orm.em.fork();
  const graph = await buildCasesGraph();
  const calendar = workingCalendar(em, now);
  const subtree = keptSubtrees(grid, now);
  const lineages = keptLineages(grid, now);
  const feedUnits = unitsOfFeed(subtree, grid);
  const waits = anchorWait((ids) => jobs.hurry(REGISTER_QUEUE, ids));
  metrics.gauge('hub_cases_unregistered', 'Submissions that could not be registered.', [], async (gauge) =>
    gauge.set(await countFailures(em())),
  );
  const publish = (topics: readonly string[]): void => {
    if (topics.length > 0) bus.publish(topics);
  };
  const worker: RegisterWorker = {
    em,
    intake,
    grid,
    calendar,
    publish,
    bureau: lineages.ofBureau,
    log,
    now,
    waits,
    registered: metrics.counter('hub_cases_registered_total', 'Submissions registered, by outcome.', ['outcome']),
    failed: metrics.counter('hub_cases_registration_failures_total', 'Failed tries to register.', ['code']),
  };

  const affected = affectedFinder(em, grid, now);
  /** What a process that works nothing off changes is found by one that does. */
  let isWorking = false;
  const followChange = async (): Promise<void> => {
    subtree.forget();
    lineages.forget();
    affected.expire();
    if (!isWorking) return;
    try {
      jobs.hurry(FOLLOW_QUEUE, await affected.find());
    } catch (error) {
      log.warn({ event: 'case.follow-failed', err: error });
    }
  };

  const stopListening = bus.listen((topic) => {
    const unresolvedId = unresolvedIdOf(topic);
    if (unresolvedId !== null) jobs.hurry(PLACE_QUEUE, [unresolvedId]);
    if (topic === GRID_CHANGED) void followChange();
  });

  const contextOf = contextMaker({
    ...{
      em,
      accessLog: deps.access,
      subtree: subtree.of,
      lineages,
      lineage: lineages.ofUnit,
      feedUnits,
      calendar,
      publish,
      now,
    },
    recusalOf: askRecusal(grid),
    unitNames: (codes) => grid.unitNames(codes),
    barredBy: askBarred(grid),
    standInFor: askStandIn(grid),
    reviewOrganOf: askReviewOrgan(grid),
    cipher: createFieldCipher(deps.keys.fields),
    commonSuperiors: askCommonSuperiors(grid),
    tryCode: (tried) => intake.tryCode(tried),
    tellIntake: (ids) => jobs.hurry(TELL_QUEUE, ids),
  });

  /** Whoever asks for placings is an officer or clerk, or the hub itself. */
  const reachOfPlacings = async ({ viewer }: PlacingsQueryV1): Promise<Reach | null> =>
    viewer === null
      ? null
      : {
          breadth: 'all',
          opened: [],
          unitCodes: [],
          lineage: await lineages.of({ ...ANONYMOUS, ...viewer, roles: ['officer'] }),
          areaCode: viewer.areaCode,
        };

  const document: CasesPort['document'] = async ({ viewer, requestId, documentId, format }) => {
    const context = contextOf({
      viewer: viewerSchema.parse(viewer),
      requestId,
      client: 'gateway',
      operation: 'GET /documents',
    });
    const file = await readFile(context, documentId, format);
    return file && { ...file, bytes: file.bytes.toString('base64') };
  };

  const stages = casesStages(jobs, worker, affected);
  return {
    name: 'cases',
    graph,
    port: {
      feed: async (query) => readFeed(em(), await feedUnits(query.unitCode), query),
      standing: (keys) => findStandingWork(em(), keys),
      document,
      placings: async (query) => readPlacings(em(), query, await reachOfPlacings(query)),
    },
    portDefinition: CASES_PORT,
    contextOf,
    migrate: async () => {
      const ran = await migrateSchema(orm, 'cases');
      await fillCalendar(em(), now());
      calendar.forget();
      return ran;
    },
    sweeps: stages.sweeps,
    work: () => {
      isWorking = true;
      stages.work();
    },
    register: (ids) => registerSubmissions(worker, ids),
    importCalendar: (text, format) => importCalendar(em, calendar, text, format),
    ready: async () => {
      await statement(em(), 'select 1');
    },
    close: async () => {
      stopListening();
      waits.stop();
      await orm.close();
    },
  };
}
