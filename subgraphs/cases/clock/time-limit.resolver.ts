import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import { ClockKindEnum } from '../case/enums.type.js';
import type { CasesContext } from '../cases-context.js';
import { endTimeLimit } from './end-time-limit.js';
import { listTimeLimits } from './list-time-limits.js';
import { putTimeLimit } from './put-time-limit.js';
import { TimeLimitPayload, TimeLimitType } from './time-limit.type.js';
import { type AskedKind, EndTimeLimitInput, PutTimeLimitInput } from './time-limit-input.type.js';
import type { TimeLimitRow } from './time-limit-row.js';

@Resolver()
export class TimeLimitResolver {
  @Directive('@listSize(assumedSize: 20)')
  @Query(() => [TimeLimitType], { description: '某日施行的期限规定，连同由谁、何时、为何录入。承办单位也可查看。' })
  timeLimits(
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '何日；缺省今日。' }) asOf: string | null,
    @Arg('kind', () => ClockKindEnum, { nullable: true, description: '只看此类期限。' }) kind: AskedKind | null,
    @Ctx() context: CasesContext,
  ): Promise<TimeLimitRow[]> {
    return listTimeLimits(context, asOf ?? null, kind ?? null);
  }

  @Mutation(() => TimeLimitPayload, {
    description:
      '录入本县或来源平台的期限规定。信访局工作人员可为。宽于法定期限的报 TIME_LIMIT_BEYOND_STATUTE，同一范围已有规定的报 TIME_LIMIT_OVERLAPS。',
  })
  async putTimeLimit(
    @Arg('input', () => PutTimeLimitInput, { description: '规定的内容。' }) input: PutTimeLimitInput,
    @Ctx() context: CasesContext,
  ): Promise<TimeLimitPayload> {
    return { timeLimit: await putTimeLimit(context, input) };
  }

  @Mutation(() => TimeLimitPayload, {
    description: '终止本县或来源平台的期限规定。信访局工作人员可为；法定期限报 TIME_LIMIT_FIXED。',
  })
  async endTimeLimit(
    @Arg('input', () => EndTimeLimitInput, { description: '终止哪一条，至何日。' }) input: EndTimeLimitInput,
    @Ctx() context: CasesContext,
  ): Promise<TimeLimitPayload> {
    return { timeLimit: await endTimeLimit(context, input) };
  }
}
