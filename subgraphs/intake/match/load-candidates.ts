import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';

/** Most candidates shown of one submission. */
const CANDIDATES_SHOWN = 10;

export interface CandidateRow {
  readonly submission_id: string;
  readonly anchor_id: string;
  readonly certainty: number;
  readonly reasons: readonly string[];
  readonly state: 'PROPOSED' | 'JOINED';
}

/** The most certain first. */
export async function loadCandidates(
  em: EntityManager,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, CandidateRow[]>> {
  const rows = await statement<CandidateRow>(
    em,
    `select c.* from unnest($1::text[]) as asked (id)
     cross join lateral (
       select submission_id, anchor_id, certainty, reasons, state from intake.match_candidate
       where submission_id = asked.id order by certainty desc, anchor_id limit ${CANDIDATES_SHOWN}
     ) c`,
    [submissionIds],
  );
  return Map.groupBy(rows, ({ submission_id }) => submission_id);
}
