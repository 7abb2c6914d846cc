import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { GridContext } from '../grid-context.js';
import { RoutingTrialAnswerType, RoutingTrialInput } from './trial.type.js';
import { tryRoutingRule } from './try-routing-rule.js';

@Resolver()
export class TrialResolver {
  @Query(() => RoutingTrialAnswerType, {
    description:
      '试行交办规则：若有（或没有）这条规则，所给期间收到的信访事项会有哪些不同。不改变任何记录。限信访局工作人员。错误：FORBIDDEN、ROUTING_RULE_NOT_FOUND、CURSOR_INVALID、PAGE_TOO_LARGE。输入错误：与 addRoutingRule 相同，另有 FIELD_MISSING（规则和停用至少给一项）。',
  })
  tryRoutingRule(
    @Arg('input', () => RoutingTrialInput) input: RoutingTrialInput,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<RoutingTrialAnswerType> {
    return tryRoutingRule(context, input, { first, after });
  }
}
