import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { CasesContext } from '../cases-context.js';
import {
  ReplayCountType,
  ReplayedClockConnection,
  type ReplayedClockType,
  TimeLimitReplayType,
} from './replay.type.js';
import { type ReplayPlan, replayPlan } from './replay-plan.js';
import { showCounts, showReplayed } from './show-replay.js';
import { TrialTimeLimitInput } from './time-limit-input.type.js';

@Resolver(() => TimeLimitReplayType)
export class ReplayResolver {
  @Query(() => TimeLimitReplayType, {
    description:
      '试行：若以另一套期限规定计算，某段时间内起算的期限哪些会超期、哪些不再超期。信访局工作人员可为；至多 366 日、20 条规定。',
  })
  replayTimeLimits(
    @Arg('from', () => GraphQLLocalDate, { description: '起日（含），当地日期。' }) from: string,
    @Arg('to', () => GraphQLLocalDate, { description: '止日（含），当地日期。' }) to: string,
    @Arg('policies', () => [TrialTimeLimitInput], {
      description: '试行的规定；只比较其中所列的期限种类，同类中以范围最具体的为准。',
    })
    policies: TrialTimeLimitInput[],
    @Ctx() context: CasesContext,
  ): ReplayPlan {
    return replayPlan(context, from, to, policies);
  }

  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [ReplayCountType], { description: '件数，按期限种类。' })
  counts(@Root() plan: ReplayPlan, @Ctx() context: CasesContext): Promise<ReplayCountType[]> {
    return showCounts(context, plan);
  }

  @FieldResolver(() => ReplayedClockConnection, { description: '试行规定使之不同的期限。每页最多 100 条。' })
  clocks(
    @Root() plan: ReplayPlan,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，缺省 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: CasesContext,
  ): Promise<Page<ReplayedClockType>> {
    return showReplayed(context, plan, first ?? null, after ?? null);
  }
}
