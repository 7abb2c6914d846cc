import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { KeptMatter } from './submission-row.js';

/** That a submission belongs, or belonged, to a case. Never deleted: a join can be undone and seen to have been. */
export const CaseSubmissionEntity = defineEntity({
  name: 'CaseSubmission',
  tableName: 'case_submission',
  properties: {
    id: p.uuid().primary(),
    submissionId: p.text(),
    caseId: p.uuid(),
    event: p.text(),
    joinedBy: p.enum(['AUTO', 'CLERK']).columnType('text'),
    certainty: p.type('real').$type<number>(),
    reasons: p.array(),
    reasonCodes: p.array(),
    /** Null for the submission that founded its case. */
    matter: p.json<KeptMatter>().nullable(),
    /** The whole case with which it came, and goes again; null for one that came alone. */
    caseJoinId: p.uuid().nullable(),
    joinedAt: p.datetime(3),
    separatedAt: p.datetime(3).nullable(),
    /** False until intake knows. */
    told: p.boolean(),
  },
});
export type CaseSubmission = InferEntity<typeof CaseSubmissionEntity>;
