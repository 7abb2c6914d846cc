import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import type { IntakeContext } from '../intake-context.js';
import { listUnknownValues } from './list-unknown-values.js';
import { UnknownValueCountType } from './unknown-value.type.js';

@Resolver()
export class UnknownValueResolver {
  @Directive('@listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)')
  @Query(() => [UnknownValueCountType], {
    nullable: true,
    description:
      '不在对照表中的值，出现多的在前：据此补充字段对照方案。限登记员、信访局工作人员、管理员，否则报 UNAUTHENTICATED 或 FORBIDDEN。',
  })
  unknownValues(
    @Arg('days', () => Int, { nullable: true, description: '最近多少天（天），1 至 366，默认 30。' })
    days: number | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，最多 100，默认 20。' }) first: number | null,
    @Ctx() context: IntakeContext,
  ): Promise<UnknownValueCountType[]> {
    return listUnknownValues(context, { days, first });
  }
}
