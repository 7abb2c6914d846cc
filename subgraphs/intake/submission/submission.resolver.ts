import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { IntakeContext } from '../intake-context.js';
import { CandidateType } from '../match/candidate.type.js';
import { listCandidates } from '../match/list-candidates.js';
import { findSubmission } from './find-submission.js';
import { listSubmissions } from './list-submissions.js';
import { SubmissionConnection, SubmissionType } from './submission.type.js';
import { SubmissionFilter } from './submission-filter.type.js';

@Resolver(() => SubmissionType)
export class SubmissionResolver {
  @Query(() => SubmissionType, {
    nullable: true,
    description: '一件信访件；没有或无权查看均为空。登记员、信访局工作人员可查全部，管理员只可查搁置件且不含内容。',
  })
  submission(
    @Arg('id', () => ID, { description: '信访件标识。' }) id: string,
    @Ctx() context: IntakeContext,
  ): Promise<SubmissionType | null> {
    return findSubmission(context, id);
  }

  @Query(() => SubmissionConnection, {
    nullable: true,
    description: '信访件，后收到的在前。限登记员、信访局工作人员，否则报 UNAUTHENTICATED 或 FORBIDDEN。',
  })
  submissions(
    @Arg('filter', () => SubmissionFilter, { nullable: true, description: '筛选条件。' })
    filter: SubmissionFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: IntakeContext,
  ): Promise<Page<SubmissionType>> {
    return listSubmissions(context, { filter, first, after });
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [CandidateType], {
    nullable: true,
    description: '可能属于同一事项的其他信访件，把握大的在前，最多 10 件。限登记员、信访局工作人员，其他人为空。',
  })
  candidates(@Root() root: SubmissionType, @Ctx() context: IntakeContext): Promise<CandidateType[] | null> {
    return listCandidates(context, root);
  }
}
