import type { IntakeContext } from '../intake-context.js';
import { CaseType } from './case.type.js';
import { findSubmission } from './find-submission.js';
import type { SubmissionType } from './submission.type.js';

/** All of one request in one statement; what the viewer may not see resolves to null, as what is not there. */
export const submissionReference = {
  __resolveReference: ({ id }: { id: string }, context: IntakeContext): Promise<SubmissionType | null> =>
    findSubmission(context, id),
};

/** Holds what cases says of it until a field is asked for: no statement of its own. */
export const caseReference = {
  __resolveReference: ({ id, viewable, personsShown }: CaseWord): CaseType =>
    new CaseType(id, viewable === true, personsShown === true),
};

/** What cases says of one, as the gateway hands it over. */
interface CaseWord {
  readonly id: string;
  readonly viewable?: unknown;
  readonly personsShown?: unknown;
}
