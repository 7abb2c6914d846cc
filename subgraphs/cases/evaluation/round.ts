import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/** An event after which the matter is handled anew, so that what was said of the former answer is of a former round. */
export const restarts = (event: string): string =>
  `(${event}.kind = 'CASE_REOPENED' or (${event}.kind = 'REVIEW_DECIDED' and ${event}.facts ->> 'move' = 'remitReview'))`;

/** 1, and one more each time the case was taken up again. */
export async function roundOf(tx: EntityManager, caseId: string): Promise<number> {
  const [row] = await statement<{ round: number }>(
    tx,
    `select 1 + count(*)::int as round from cases.case_event e where e.case_id = $1 and ${restarts('e')}`,
    [caseId],
  );
  return row?.round ?? 1;
}
