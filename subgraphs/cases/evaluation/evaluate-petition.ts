import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CasesContext } from '../cases-context.js';
import { submissionOfCode } from '../progress/submission-of-code.js';
import { evaluateCaseAsPetitioner } from './evaluate-case.js';
import { type GivenEvaluation, recordJudgements } from './record-judgements.js';

export interface EvaluatePetition {
  readonly queryCode: string;
  readonly evaluations: readonly GivenEvaluation[];
}

/** Bodies of one matter: the department, the lead, and more helpers than a case has. */
const MOST_BODIES = 20;

/**
 * 结果网上评: the petitioner judges by his query code and needs no token. The code is checked by intake, under the same
 * limits on tries as a look at the progress, and kept nowhere.
 *
 * @returns the submission whose code it was
 * @throws HubError QUERY_CODE_REFUSED, RATE_LIMITED with `retryAfterSeconds`, EVALUATION_TOO_EARLY,
 * EVALUATION_WINDOW_CLOSED, EVALUATION_ALREADY_MADE, EVALUATOR_IS_JUDGED, BAD_USER_INPUT
 */
export async function evaluatePetition(
  context: CasesContext,
  { queryCode, evaluations }: EvaluatePetition,
): Promise<string> {
  if (evaluations.length === 0 || evaluations.length > MOST_BODIES) {
    throw new HubError('BAD_USER_INPUT', { field: 'evaluations' });
  }
  const submissionId = await submissionOfCode(context, queryCode);
  const caseId = await caseOfSubmission(context, submissionId);
  await evaluateCaseAsPetitioner(context, caseId, (moved) =>
    recordJudgements(context, moved, evaluations, { source: 'PETITIONER', submissionId, callbackId: null }),
  );
  return submissionId;
}

/** @throws HubError EVALUATION_TOO_EARLY for a submission that is no case yet */
async function caseOfSubmission({ em }: CasesContext, submissionId: string): Promise<string> {
  const [join] = await statement<{ caseId: string }>(
    em,
    `select case_id as "caseId" from cases.case_submission where submission_id = $1 and separated_at is null`,
    [submissionId],
  );
  if (!join) throw new HubError('EVALUATION_TOO_EARLY', { article: '21' });
  return join.caseId;
}
