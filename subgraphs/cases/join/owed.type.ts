import { ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';

@ObjectType('OwedSubmission', { description: '一件还欠答复或告知的并案信访件。' })
export class OwedSubmissionType {
  submissionId!: string;
}

export const OwedSubmissionConnection = connectionOf(OwedSubmissionType, 'OwedSubmission');
