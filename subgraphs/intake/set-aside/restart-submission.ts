import { HubError } from '../../../platform/errors/hub-error.js';
import type { IntakeContext } from '../intake-context.js';
import { refuseUnlessAllowed } from '../refuse-unless-allowed.js';
import { shownSubmission } from '../submission/find-submission.js';
import { loadSubmissions } from '../submission/load-submissions.js';
import { isReached } from '../visibility.rules.js';
import type { RepairSubmissionInput, RestartedSubmissionType } from './repair-submission.type.js';
import { repairIn } from './submission-repair.rules.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN, SUBMISSION_NOT_FOUND, SUBMISSION_NOT_SET_ASIDE, BAD_USER_INPUT */
export async function repairSubmission(
  context: IntakeContext,
  { submissionId, ...given }: RepairSubmissionInput,
): Promise<RestartedSubmissionType> {
  refuseUnlessAllowed(context.viewer, 'repairSubmission');
  await requireReached(context, submissionId);
  await context.setAside.repair(submissionId, repairIn(given));
  return restarted(context, submissionId);
}

/** @throws HubError UNAUTHENTICATED, FORBIDDEN, SUBMISSION_NOT_FOUND, SUBMISSION_NOT_SET_ASIDE */
export async function replaySubmission(context: IntakeContext, submissionId: string): Promise<RestartedSubmissionType> {
  refuseUnlessAllowed(context.viewer, 'replaySubmission');
  await requireReached(context, submissionId);
  await context.setAside.replay(submissionId);
  return restarted(context, submissionId);
}

/** @throws HubError SUBMISSION_NOT_FOUND, the same for one that is not there and for one that is not for this viewer */
async function requireReached(context: IntakeContext, submissionId: string): Promise<void> {
  const row = await context.loaders.submission.load(submissionId);
  if (row && !isReached({ guard: row.case_id === null ? null : row.link_guard }, context.viewer)) {
    throw new HubError('SUBMISSION_NOT_FOUND', { submission: submissionId });
  }
}

/** Read anew: the request's loaders may hold it as it was. */
async function restarted(context: IntakeContext, submissionId: string): Promise<RestartedSubmissionType> {
  const row = (await loadSubmissions(context.em, [submissionId])).get(submissionId);
  return { submissionId, submission: row ? shownSubmission(context, row) : null };
}
