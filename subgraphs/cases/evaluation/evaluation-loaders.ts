import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { statement } from '../../../platform/database/statement.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { CALLBACKS, type CallbackRow, EVALUATIONS, type EvaluationRow } from './evaluation-rows.js';
import { type OpeningRow, openingsOf } from './read-openings.js';

/** One statement a kind of thing, however many cases a request asks it for. Nothing is kept: a move changes it. */
export interface EvaluationLoaders {
  /** By case. */
  readonly openings: DataLoader<string, OpeningRow[]>;
  /** By case. */
  readonly evaluations: DataLoader<string, EvaluationRow[]>;
  /** By case. */
  readonly callbacks: DataLoader<string, CallbackRow[]>;
  /** By submission: those of the case that it belongs to now. */
  readonly bySubmission: DataLoader<string, OpeningRow[]>;
}

export function evaluationLoaders(em: EntityManager, calendar: WorkingCalendar): EvaluationLoaders {
  const openings = new DataLoader<string, OpeningRow[]>(
    async (caseIds) => {
      const rows = await openingsOf(em, caseIds, await calendar.read());
      const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
      return caseIds.map((id) => byCase.get(id) ?? []);
    },
    { cache: false },
  );
  return {
    openings,
    evaluations: ofCases<EvaluationRow>(em, EVALUATIONS),
    callbacks: ofCases<CallbackRow>(em, CALLBACKS),
    bySubmission: new DataLoader<string, OpeningRow[]>(
      async (submissionIds) => {
        const joins = await statement<{ submissionId: string; caseId: string }>(
          em,
          `select submission_id as "submissionId", case_id as "caseId" from cases.case_submission
            where submission_id = any ($1) and separated_at is null`,
          [submissionIds],
        );
        const caseOf = new Map(joins.map(({ submissionId, caseId }) => [submissionId, caseId]));
        return Promise.all(
          submissionIds.map((id) => {
            const caseId = caseOf.get(id);
            return caseId === undefined ? [] : openings.load(caseId);
          }),
        );
      },
      { cache: false },
    ),
  };
}

function ofCases<Row extends { readonly caseId: string }>(em: EntityManager, sql: string): DataLoader<string, Row[]> {
  return new DataLoader<string, Row[]>(
    async (ids) => {
      const rows = await statement<Row>(em, sql, [ids]);
      const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
      return ids.map((id) => byCase.get(id) ?? []);
    },
    { cache: false },
  );
}
