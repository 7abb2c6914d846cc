import type { IntakeContext } from '../intake-context.js';
import { findSubmission } from '../submission/find-submission.js';
import type { SubmissionType } from '../submission/submission.type.js';
import { isAllowed } from '../visibility.rules.js';
import type { CandidateType } from './candidate.type.js';

/** Null for whoever does not decide on them: they are other people's matters. */
export async function listCandidates(context: IntakeContext, { id }: SubmissionType): Promise<CandidateType[] | null> {
  if (!isAllowed(context.viewer.roles, 'compareSubmissions')) return null;
  const rows = await context.loaders.candidates.load(id);
  const candidates = await Promise.all(
    rows.map(async ({ anchor_id, certainty, reasons, state }) => ({
      submission: await findSubmission(context, anchor_id),
      certainty,
      reasons,
      joined: state === 'JOINED',
    })),
  );
  return candidates.filter(({ submission }) => submission !== null);
}
