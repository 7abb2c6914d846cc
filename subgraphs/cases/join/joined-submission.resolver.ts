import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubmissionRow } from '../case/case-children.js';
import { SubmissionStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { JoinedSubmissionType } from './joined-submission.type.js';
import { ReplyDutyType } from './reply-duty.type.js';
import { showDuty } from './show-duty.js';

@Resolver(() => JoinedSubmissionType)
export class JoinedSubmissionResolver {
  @FieldResolver(() => SubmissionStub, { nullable: true, description: '信访件。' })
  submission(@Root() { submissionId }: SubmissionRow): SubmissionStub {
    return { id: submissionId };
  }

  @FieldResolver(() => ReplyDutyType, {
    nullable: true,
    description: '对该件信访人应予的答复；该件从未与其他信访件同属一事项的为空，其期限即事项的期限。',
  })
  replyDuty(@Root() row: SubmissionRow, @Ctx() context: CasesContext): Promise<ReplyDutyType | null> {
    return showDuty(context, row);
  }
}
