import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubmissionRow } from '../case/case-children.js';
import { SubmissionStub } from '../case/stubs.type.js';
import { JoinedSubmissionType } from './joined-submission.type.js';

@Resolver(() => JoinedSubmissionType)
export class JoinedSubmissionResolver {
  @FieldResolver(() => SubmissionStub, { nullable: true, description: '信访件。' })
  submission(@Root() { submissionId }: SubmissionRow): SubmissionStub {
    return { id: submissionId };
  }
}
