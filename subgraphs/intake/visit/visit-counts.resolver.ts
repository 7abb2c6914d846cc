import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { IntakeContext } from '../intake-context.js';
import { countVisits } from './count-visits.js';
import { VisitCountsInput, VisitCountsType } from './visit-counts.type.js';

@Resolver()
export class VisitCountsResolver {
  @Query(() => VisitCountsType, {
    nullable: true,
    description: '来访的批次、人次。限登记员、信访局工作人员，否则报 UNAUTHENTICATED 或 FORBIDDEN；BAD_USER_INPUT。',
  })
  visitCounts(
    @Arg('input', () => VisitCountsInput) input: VisitCountsInput,
    @Ctx() context: IntakeContext,
  ): Promise<VisitCountsType> {
    return countVisits(context, input);
  }
}
