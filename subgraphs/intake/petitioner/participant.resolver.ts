import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { IntakeContext } from '../intake-context.js';
import { SubmissionType } from '../submission/submission.type.js';
import { pageParticipants, participantCounts } from './page-participants.js';
import { ParticipantConnection, ParticipantCountsType, type ParticipantType } from './participant.type.js';

@Resolver(() => SubmissionType)
export class ParticipantResolver {
  @FieldResolver(() => ParticipantConnection, {
    nullable: true,
    description: '参与人：领头代表、其他代表、联名人和随访人员，按此次序。每页最多 100 人。无权查看为空。',
  })
  participants(
    @Root() root: SubmissionType,
    @Arg('first', () => Int, { nullable: true, description: '每页人数，缺省 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: IntakeContext,
  ): Promise<Page<ParticipantType> | null> {
    return pageParticipants(context, root, { first, after });
  }

  @FieldResolver(() => ParticipantCountsType, { nullable: true, description: '人数；尚未整理为空。' })
  participantCounts(
    @Root() root: SubmissionType,
    @Ctx() context: IntakeContext,
  ): Promise<ParticipantCountsType | null> {
    return participantCounts(context, root);
  }
}
