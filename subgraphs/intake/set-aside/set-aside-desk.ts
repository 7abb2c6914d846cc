import type { NormalisedSubmissionV1 } from '../../../contracts/normalised-submission.js';

/** What a clerk corrects, laid over what the profile reads. */
export type SubmissionRepair = Partial<
  Omit<NormalisedSubmissionV1, 'event' | 'unknown' | 'extra' | 'threadKeys' | 'relatedOrders'>
>;

/** Where submissions that stand still are got going again. */
export interface SetAsideDesk {
  /**
   * Keeps the corrections sealed beside the envelope and sends it on its way again.
   *
   * @throws HubError SUBMISSION_NOT_FOUND, SUBMISSION_NOT_SET_ASIDE
   */
  repair(submissionId: string, repair: SubmissionRepair): Promise<void>;
  /** Sends it on its way again as it is. @throws HubError SUBMISSION_NOT_FOUND, SUBMISSION_NOT_SET_ASIDE */
  replay(submissionId: string): Promise<void>;
}
