import type { EntityManager } from '@mikro-orm/postgresql';
import type { Jobs } from '../../platform/queue/jobs.js';
import type { Sweep } from '../../platform/queue/sweeper.js';
import { FALLEN_QUEUE, findFallen, markFallen } from './clock/mark-fallen.js';
import { findRecountable, RECOUNT_QUEUE, recountDeadlines } from './clock/recount-deadlines.js';
import { findLapsed, LAPSE_QUEUE, lapseEvaluations } from './evaluation/lapse-evaluations.js';
import type { AffectedFinder } from './follow/find-affected.js';
import { FOLLOW_QUEUE, followCases } from './follow/follow-cases.js';
import { findUntold, TELL_QUEUE, tellIntake } from './join/tell-intake.js';
import { placeableFinder } from './place/find-placeable.js';
import { PLACE_QUEUE, placeCases } from './place/place-cases.js';
import { REGISTER_QUEUE, type RegisterWorker, registerSubmissions } from './register/register.worker.js';

/** One queue of this subgraph: which rows stand before it, and what is done with them. Safe to run twice. */
interface Stage {
  readonly name: string;
  find(standingMs?: number): Promise<readonly string[]>;
  run(ids: readonly string[]): Promise<void>;
}

export interface CasesStages {
  work(): void;
  readonly sweeps: readonly Sweep[];
}

export function casesStages(jobs: Jobs, worker: RegisterWorker, affected: AffectedFinder): CasesStages {
  const stages = ownStages(worker, affected);
  return {
    work: () => {
      // What stands before registering are intake's rows, and so is their sweep.
      jobs.work(REGISTER_QUEUE, (ids) => registerSubmissions(worker, ids));
      for (const { name, run } of stages) jobs.work(name, run, { concurrency: 1 });
    },
    sweeps: stages.map(({ name, find }) => ({ name, find, hurry: (ids) => jobs.hurry(name, ids) })),
  };
}

function ownStages(
  { em, intake, grid, calendar, publish, bureau, log, now }: RegisterWorker,
  affected: AffectedFinder,
): Stage[] {
  const recount = async (open: EntityManager, ids: readonly string[]): Promise<void> => {
    await recountDeadlines(open, ids, await calendar.read());
  };
  return [
    {
      name: FALLEN_QUEUE,
      find: () => findFallen(em(), now()),
      run: async (ids) => publish(await markFallen(em(), ids, now())),
    },
    { name: TELL_QUEUE, find: () => findUntold(em(), now()), run: (ids) => tellIntake(em(), intake, bureau, ids) },
    { name: RECOUNT_QUEUE, find: () => findRecountable(em()), run: (ids) => recount(em(), ids) },
    {
      name: LAPSE_QUEUE,
      find: async () => findLapsed(em(), await calendar.read(), now()),
      run: async (ids) => lapseEvaluations(em(), ids, await calendar.read(), now()),
    },
    {
      name: PLACE_QUEUE,
      find: placeableFinder(em, grid),
      run: async (ids) => publish(await placeCases(em(), await grid.resolved(ids), now())),
    },
    {
      name: FOLLOW_QUEUE,
      find: (standingMs) => affected.find(standingMs),
      run: async (ids) => publish(await followCases({ em, grid, log, now }, ids)),
    },
  ];
}
