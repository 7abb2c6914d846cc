import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';

/**
 * The submission whose petitioner a document is written to: the one named, or the only one of the case. Null where
 * several were joined and none is named: such a document is for no query code.
 *
 * @throws HubError SUBMISSION_NOT_FOUND for one that is not of this case
 */
export async function addressedSubmission(
  tx: EntityManager,
  caseId: string,
  named: string | null | undefined,
): Promise<string | null> {
  const rows = await statement<{ submissionId: string }>(
    tx,
    `select s.submission_id as "submissionId" from cases.case_submission s
      where s.case_id = $1 and s.separated_at is null and ($2::text is null or s.submission_id = $2) limit 2`,
    [caseId, named ?? null],
  );
  const [only, another] = rows;
  if (named && !only) throw new HubError('SUBMISSION_NOT_FOUND', { submissionId: named });
  return only && !another ? only.submissionId : null;
}
