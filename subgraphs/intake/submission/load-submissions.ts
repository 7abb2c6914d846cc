import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { maskedText } from './masked-text.js';
import { SUBMISSION_COLUMNS, type SubmissionRow } from './submission-row.js';

/** Most submissions shown of one case. */
const SUBMISSIONS_PER_CASE = 100;

export async function loadSubmissions(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SubmissionRow>> {
  const rows = await statement<SubmissionRow>(
    em,
    `select ${SUBMISSION_COLUMNS} from intake.submission s where s.id = any($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function loadSubmissionsOfCases(
  em: EntityManager,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, SubmissionRow[]>> {
  const rows = await statement<SubmissionRow & { case_id: string }>(
    em,
    `select s.* from unnest($1::text[]) as asked (case_id)
     cross join lateral (
       select ${SUBMISSION_COLUMNS} from intake.submission s where s.case_id = asked.case_id
       order by s.received_at, s.id limit ${SUBMISSIONS_PER_CASE}
     ) s`,
    [caseIds],
  );
  return Map.groupBy(rows, ({ case_id }) => case_id);
}

/** Masked. Null while nothing was normalised. */
export async function loadContents(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await statement<{ id: string; content: string | null }>(
    em,
    'select id, content from intake.submission where id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, content }) => [id, maskedText(content)]));
}
