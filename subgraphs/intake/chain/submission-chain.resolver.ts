import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { IntakeContext } from '../intake-context.js';
import { findSubmission } from '../submission/find-submission.js';
import { SubmissionType } from '../submission/submission.type.js';

const UNKNOWN = '尚未登记、补充催办等不是新件、或不知何人提出的为空。';

@Resolver(() => SubmissionType)
export class SubmissionChainResolver {
  @FieldResolver(() => Boolean, { nullable: true, description: `是否信访人就此事首次提出（初信初访）。${UNKNOWN}` })
  async isFirst(@Root() { id }: SubmissionType, @Ctx() { loaders }: IntakeContext): Promise<boolean | null> {
    const place = await loaders.chainPlace.load(id);
    return place && place.ordinal === 1;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: `信访人就此事第几次提出，按收到时间；1 为初次，2 起为重信重访。${UNKNOWN}`,
  })
  async repeatOrdinal(@Root() { id }: SubmissionType, @Ctx() { loaders }: IntakeContext): Promise<number | null> {
    return (await loaders.chainPlace.load(id))?.ordinal ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: `信访人就此事第几次来访；不是来访的为空。${UNKNOWN}` })
  async visitOrdinal(@Root() { id }: SubmissionType, @Ctx() { loaders }: IntakeContext): Promise<number | null> {
    return (await loaders.chainPlace.load(id))?.visit_ordinal ?? null;
  }

  @FieldResolver(() => Date, { nullable: true, description: `信访人就此事首次提出的收到时间。${UNKNOWN}` })
  async firstReceivedAt(@Root() { id }: SubmissionType, @Ctx() { loaders }: IntakeContext): Promise<Date | null> {
    return (await loaders.chainPlace.load(id))?.first_received_at ?? null;
  }

  @FieldResolver(() => SubmissionType, {
    nullable: true,
    description: '信访人就此事的上一件；首次提出或无权查看为空。',
  })
  async previous(@Root() { id }: SubmissionType, @Ctx() context: IntakeContext): Promise<SubmissionType | null> {
    const place = await context.loaders.chainPlace.load(id);
    return place?.previous_id ? findSubmission(context, place.previous_id) : null;
  }
}
