import { statement } from '../../../platform/database/statement.js';
import type { CasesContext } from '../cases-context.js';

/** The case that a submission belongs to now; null while it is of none. */
export async function caseOfSubmission({ em }: CasesContext, submissionId: string): Promise<string | null> {
  const [join] = await statement<{ caseId: string }>(
    em,
    `select case_id as "caseId" from cases.case_submission where submission_id = $1 and separated_at is null`,
    [submissionId],
  );
  return join?.caseId ?? null;
}
