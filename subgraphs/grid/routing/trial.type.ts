import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf, type Page } from '../../../platform/graphql/connection.js';
import { UserError } from '../../../platform/graphql/user-error.js';
import { UnitType } from '../unit/unit.type.js';
import { CaseStub } from './case-stub.type.js';
import { RoutingRuleDraftInput, RoutingRuleType } from './routing-rule.type.js';

@InputType({ description: '试行：加一条规则、停一条规则，或以一条换另一条（两项都给）。不改变任何记录。' })
export class RoutingTrialInput {
  @Field(() => RoutingRuleDraftInput, { nullable: true, description: '试加的规则；视为今日已生效。' })
  rule?: RoutingRuleDraftInput | null;

  @Field(() => ID, { nullable: true, description: '试停的现行规则；没有则报 ROUTING_RULE_NOT_FOUND。' })
  endRuleId?: string | null;

  @Field(() => String, { description: '看收件日在此日及以后的信访事项，yyyy-mm-dd。' })
  from!: string;

  @Field(() => String, { description: '止于此日（不含），yyyy-mm-dd；期间最长 366 日。' })
  to!: string;
}

@ObjectType('RoutingMove', { description: '主办单位由一个变为另一个的件数。' })
export class RoutingMoveType {
  @Field(() => UnitType, { nullable: true, description: '原主办单位；无规则可依为空。' })
  from!: UnitType | null;

  @Field(() => UnitType, { nullable: true, description: '改后的主办单位；无规则可依为空。' })
  to!: UnitType | null;

  @Field(() => Int, { description: '件数。' })
  count!: number;
}

@ObjectType('RoutingChange', { description: '试行后主办或协办单位不同的一件信访事项。' })
export class RoutingChangeType {
  @Field(() => CaseStub, { nullable: true, description: '信访事项。' })
  case!: CaseStub | null;

  @Field(() => UnitType, { nullable: true, description: '按现行规则的主办单位；无规则可依为空。' })
  from!: UnitType | null;

  @Field(() => [UnitType], { description: '按现行规则的协办单位。' })
  fromHelpers!: UnitType[];

  @Field(() => RoutingRuleType, { nullable: true, description: '现行的依据；无规则可依为空。' })
  fromRule!: RoutingRuleType | null;

  @Field(() => UnitType, { nullable: true, description: '试行后的主办单位；无规则可依为空。' })
  to!: UnitType | null;

  @Field(() => [UnitType], { description: '试行后的协办单位。' })
  toHelpers!: UnitType[];

  @Field(() => RoutingRuleType, { nullable: true, description: '试行后的依据；由试加的规则决定，或无规则可依，为空。' })
  toRule!: RoutingRuleType | null;

  @Field(() => Boolean, { description: '由试加的规则决定。' })
  isByTrialRule!: boolean;

  @Field(() => UnitType, {
    nullable: true,
    description: '该事项现在的主办单位：可能已由工作人员改交，与现行规则不同。',
  })
  currentLead!: UnitType | null;
}

export const RoutingChangeConnection = connectionOf(RoutingChangeType, 'RoutingChange');

@ObjectType('RoutingTrial', {
  description: '按今日的组织、规则和回避决定，与试行后的规则各判一遍所得的差别。您无权查看的事项不计入任何数目。',
})
export class RoutingTrialType {
  @Field(() => Date, { description: '截至时间。' })
  asOf!: Date;

  @Field(() => Int, { description: '看过的件数（不含已并入其他事项的），等于以下三项之和。' })
  lookedAt!: number;

  @Field(() => Int, { description: '主办单位不同的件数。' })
  changedLead!: number;

  @Field(() => Int, { description: '主办单位相同、协办单位不同的件数。' })
  changedCo!: number;

  @Field(() => Int, { description: '主办、协办都相同的件数。' })
  unchanged!: number;

  @Field(() => Int, { description: '原有规则负责、试行后只剩兜底规则或无规则可依的件数。' })
  nowUncovered!: number;

  @Field(() => [RoutingMoveType], { description: '主办单位的变化，件数多者在前，最多 100 对。' })
  moves!: RoutingMoveType[];

  @Field(() => RoutingChangeConnection, { description: '有变化的事项，按收件先后。' })
  changes!: Page<RoutingChangeType>;
}

@ObjectType('RoutingTrialAnswer', { description: '试行的结果。' })
export class RoutingTrialAnswerType {
  @Field(() => RoutingTrialType, { nullable: true, description: '差别；输入有误为空。' })
  trial!: RoutingTrialType | null;

  @Field(() => [UserError], { description: '输入中的错误；空为成功。' })
  userErrors!: UserError[];
}
