import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { IntakeContext } from '../intake-context.js';
import { SubmissionConnection, type SubmissionType } from '../submission/submission.type.js';
import { listSetAside } from './list-set-aside.js';
import { RepairSubmissionInput, ReplaySubmissionInput, RestartedSubmissionType } from './repair-submission.type.js';
import { repairSubmission, replaySubmission } from './restart-submission.js';

@Resolver()
export class SetAsideResolver {
  @Query(() => SubmissionConnection, {
    nullable: true,
    description:
      '搁置件，先到的在前。限登记员、信访局工作人员、管理员（管理员看不到内容和信访人），否则报 UNAUTHENTICATED 或 FORBIDDEN。',
  })
  setAside(
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: IntakeContext,
  ): Promise<Page<SubmissionType>> {
    return listSetAside(context, { first, after });
  }

  @Mutation(() => RestartedSubmissionType, {
    description:
      '补正搁置件并重新处理。限登记员、管理员。错误：SUBMISSION_NOT_FOUND、SUBMISSION_NOT_SET_ASIDE、BAD_USER_INPUT。',
  })
  repairSubmission(
    @Arg('input', () => RepairSubmissionInput) input: RepairSubmissionInput,
    @Ctx() context: IntakeContext,
  ): Promise<RestartedSubmissionType> {
    return repairSubmission(context, input);
  }

  @Mutation(() => RestartedSubmissionType, {
    description:
      '将搁置件按现行字段对照方案重新处理，如方案更正之后。限登记员、管理员。错误：SUBMISSION_NOT_FOUND、SUBMISSION_NOT_SET_ASIDE。',
  })
  replaySubmission(
    @Arg('input', () => ReplaySubmissionInput) input: ReplaySubmissionInput,
    @Ctx() context: IntakeContext,
  ): Promise<RestartedSubmissionType> {
    return replaySubmission(context, input.submissionId);
  }
}
