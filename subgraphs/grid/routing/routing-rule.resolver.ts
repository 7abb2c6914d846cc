import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { addRoutingRule } from './add-routing-rule.js';
import { endRoutingRule } from './end-routing-rule.js';
import { listRules } from './list-rules.js';
import {
  AddRoutingRuleInput,
  AddRoutingRulePayload,
  EndRoutingRuleInput,
  EndRoutingRulePayload,
  RoutingRuleConnection,
  type RoutingRuleType,
} from './routing-rule.type.js';

@Resolver()
export class RoutingRuleResolver {
  @Query(() => RoutingRuleConnection, { description: '现行交办规则，按试用的先后排列。' })
  routingRules(
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<RoutingRuleType>> {
    return listRules(context, { first, after });
  }

  @Mutation(() => AddRoutingRulePayload, {
    description:
      '新增一条交办规则，自今日生效，不影响已交办的事项。限信访局工作人员。错误：FORBIDDEN、BAD_USER_INPUT（指明字段）、UNIT_NOT_FOUND、CELL_NOT_FOUND。',
  })
  addRoutingRule(
    @Arg('input', () => AddRoutingRuleInput) input: AddRoutingRuleInput,
    @Ctx() context: GridContext,
  ): Promise<AddRoutingRulePayload> {
    return addRoutingRule(context, input);
  }

  @Mutation(() => EndRoutingRulePayload, {
    description:
      '终止一条交办规则，自明日失效。限信访局工作人员。错误：FORBIDDEN、ROUTING_RULE_NOT_FOUND、ROUTING_RULE_MISSING（最后一条兜底规则不能终止）。',
  })
  endRoutingRule(
    @Arg('input', () => EndRoutingRuleInput) input: EndRoutingRuleInput,
    @Ctx() context: GridContext,
  ): Promise<EndRoutingRulePayload> {
    return endRoutingRule(context, input);
  }
}
