import type { IntakeContext } from '../intake-context.js';
import { type Shown, sightOf, sightThroughCase } from '../visibility.rules.js';
import type { CaseType } from './case.type.js';
import { SubmissionType } from './submission.type.js';
import type { SubmissionRow } from './submission-row.js';

/** Null also for what the viewer may not see. */
export async function findSubmission(context: IntakeContext, id: string): Promise<SubmissionType | null> {
  if (context.viewer.roles.length === 0) return null;
  const row = await context.loaders.submission.load(id);
  return row ? shownSubmission(context, row) : null;
}

export function shownSubmission({ viewer, loaders }: IntakeContext, row: SubmissionRow): SubmissionType | null {
  const sight = sightOf(viewer, shownOf(row));
  return sight === 'NOTHING' ? null : new SubmissionType(loaders, row, sight);
}

/** Null when the viewer may not see the case; that is for cases to say. */
export async function submissionsOfCase(
  { viewer, loaders }: IntakeContext,
  { id, viewable, personsShown }: CaseType,
): Promise<SubmissionType[] | null> {
  if (!viewable) return null;
  const rows = await loaders.submissionsOfCase.load(id);
  return rows.flatMap((row) => {
    const sight = sightThroughCase(viewer, viewable, shownOf(row), personsShown);
    return sight === 'NOTHING' ? [] : [new SubmissionType(loaders, row, sight)];
  });
}

/** One submission of a case that the viewer may see. */
export async function throughCase(
  { viewer, loaders }: IntakeContext,
  { viewable }: CaseType,
  submissionId: string,
): Promise<SubmissionType | null> {
  const row = await loaders.submission.load(submissionId);
  const sight = row ? sightThroughCase(viewer, viewable, shownOf(row)) : 'NOTHING';
  return row && sight !== 'NOTHING' ? new SubmissionType(loaders, row, sight) : null;
}

const shownOf = ({ state, case_id: caseId, link_guard: guard }: SubmissionRow): Shown => ({
  isSetAside: state === 'SET_ASIDE',
  guard: caseId === null ? null : guard,
});
