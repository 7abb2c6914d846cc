import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../platform/database/statement.js';
import type { Jobs } from '../../platform/queue/jobs.js';
import type { Sweep } from '../../platform/queue/sweeper.js';
import { CASES_REGISTER, INTAKE_PROCESS } from './process/queue-names.js';

/** A row that stands so long in a stage has no job that will move it. Milliseconds. */
const STANDING_MS = 10_000;
/** Most rows hurried on by one sweep. */
const SWEEP_ROWS = 2_000;

/** Finds what a crash between commit and enqueue, or a flushed queue, has left behind. */
export function intakeSweeps(fork: () => EntityManager, jobs: Jobs, now: () => Date): Sweep[] {
  const before = (standingMs: number): Date => new Date(now().getTime() - standingMs);
  const standing =
    (where: string, more: () => readonly unknown[] = () => []) =>
    async (standingMs = STANDING_MS) => {
      const rows = await statement<{ id: string }>(
        fork(),
        `select id from intake.submission where ${where} order by arrived_at limit ${SWEEP_ROWS}`,
        [before(standingMs), ...more()],
      );
      return rows.map(({ id }) => id);
    };
  return [
    {
      name: 'intake.received',
      find: standing(`state = 'RECEIVED' and arrived_at <= $1`),
      hurry: (ids) => jobs.hurry(INTAKE_PROCESS, ids),
    },
    {
      // Events whose order never came stand for themselves; those whose order came meanwhile find it.
      name: 'intake.held',
      find: standing(
        `state = 'NORMALISED' and arrived_at <= $1 and (held_until is null or held_until <= $2 or exists (
           select from intake.submission o where o.source_system = submission.source_system
             and o.external_id = submission.external_id and o.matched_event = 'NEW'))`,
        () => [now()],
      ),
      hurry: (ids) => jobs.hurry(INTAKE_PROCESS, ids),
    },
    {
      name: 'intake.matched',
      find: standing(`state = 'MATCHED' and arrived_at <= $1 and matched_at <= $1`),
      hurry: (ids) => jobs.hurry(CASES_REGISTER, ids),
    },
  ];
}
