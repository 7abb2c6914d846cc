import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { addRoutingRule } from './add-routing-rule.js';
import { endRoutingRule } from './end-routing-rule.js';
import { listRules } from './list-rules.js';
import { replaceRoutingRule } from './replace-routing-rule.js';
import {
  AddRoutingRulePayload,
  EndRoutingRuleInput,
  EndRoutingRulePayload,
  ReplaceRoutingRuleInput,
  ReplaceRoutingRulePayload,
  RoutingRuleConnection,
  RoutingRuleDraftInput,
  type RoutingRuleType,
  type RuleStanding,
  RuleStandingEnum,
} from './routing-rule.type.js';

@Resolver()
export class RoutingRuleResolver {
  @Query(() => RoutingRuleConnection, {
    description: '交办规则：现行的按试用的先后排列，其他的新者在前。错误：PAGE_TOO_LARGE、CURSOR_INVALID。',
  })
  routingRules(
    @Arg('standing', () => RuleStandingEnum, { defaultValue: 'IN_FORCE', description: '状态，默认现行。' })
    standing: RuleStanding,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<RoutingRuleType>> {
    return listRules(context, { standing, first, after });
  }

  @Mutation(() => AddRoutingRulePayload, {
    description:
      '新增一条交办规则，自今日或所定之日生效，不影响已交办的事项。限信访局工作人员（FORBIDDEN）。输入错误：FIELD_INVALID、CODE_UNKNOWN、CODE_RETIRED、ROUTING_RULE_DUPLICATE。',
  })
  addRoutingRule(
    @Arg('input', () => RoutingRuleDraftInput) input: RoutingRuleDraftInput,
    @Ctx() context: GridContext,
  ): Promise<AddRoutingRulePayload> {
    return addRoutingRule(context, input);
  }

  @Mutation(() => EndRoutingRulePayload, {
    description:
      '终止一条交办规则，自明日或所定之日失效；尚未生效的予以撤回。限信访局工作人员。错误：FORBIDDEN、ROUTING_RULE_NOT_FOUND、ROUTING_RULE_MISSING（最后一条兜底规则不能终止）。输入错误：RECORD_CHANGED_MEANWHILE、FIELD_INVALID。',
  })
  endRoutingRule(
    @Arg('input', () => EndRoutingRuleInput) input: EndRoutingRuleInput,
    @Ctx() context: GridContext,
  ): Promise<EndRoutingRulePayload> {
    return endRoutingRule(context, input);
  }

  @Mutation(() => ReplaceRoutingRulePayload, {
    description:
      '修改一条交办规则：原规则终止、新规则接替，一并成立或一并不成立，历史保留。限信访局工作人员。错误：FORBIDDEN、ROUTING_RULE_NOT_FOUND、ROUTING_RULE_MISSING。输入错误：RECORD_CHANGED_MEANWHILE、FIELD_INVALID、CODE_UNKNOWN、CODE_RETIRED、ROUTING_RULE_DUPLICATE。',
  })
  replaceRoutingRule(
    @Arg('input', () => ReplaceRoutingRuleInput) input: ReplaceRoutingRuleInput,
    @Ctx() context: GridContext,
  ): Promise<ReplaceRoutingRulePayload> {
    return replaceRoutingRule(context, input);
  }
}
