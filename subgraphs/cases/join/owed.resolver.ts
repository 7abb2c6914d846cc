import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { SubmissionStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { listOwed, type OwedRow } from './list-owed.js';
import { OwedSubmissionConnection, OwedSubmissionType } from './owed.type.js';
import { ReplyDutyType } from './reply-duty.type.js';
import { showDuty } from './show-duty.js';

@Resolver(() => OwedSubmissionType)
export class OwedResolver {
  @Query(() => OwedSubmissionConnection, {
    nullable: true,
    description: '还欠答复或告知的并案信访件，收到早的在前，每页最多 100 件。限登记员、信访局，否则报 FORBIDDEN。',
  })
  owedSubmissions(
    @Arg('first', () => Int, { nullable: true, description: '每页条数，缺省 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: CasesContext,
  ): Promise<Page<OwedRow>> {
    return listOwed(context, { first, after });
  }

  @FieldResolver(() => ReplyDutyType, { nullable: true, description: '应予的答复。' })
  replyDuty(@Root() row: OwedRow, @Ctx() context: CasesContext): Promise<ReplyDutyType | null> {
    return showDuty(context, row);
  }

  @FieldResolver(() => SubmissionStub, { nullable: true, description: '信访件。' })
  submission(@Root() { submissionId }: OwedRow): SubmissionStub {
    return { id: submissionId };
  }

  @FieldResolver(() => CaseType, { nullable: true, description: '所在事项。' })
  case(@Root() { caseId }: OwedRow, @Ctx() { loaders }: CasesContext): Promise<CaseRow | null> {
    return loaders.caseById.load(caseId);
  }
}
