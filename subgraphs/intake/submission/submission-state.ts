/** How far a submission has come on its way through intake. */
export const SUBMISSION_STATES = ['RECEIVED', 'NORMALISED', 'MATCHED', 'LINKED', 'SET_ASIDE'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** What it was that could not be done. */
export const SET_ASIDE_STAGES = ['RECEIVE', 'NORMALISE', 'MATCH', 'REGISTER'] as const;
export type SetAsideStage = (typeof SET_ASIDE_STAGES)[number];
