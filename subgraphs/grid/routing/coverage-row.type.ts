import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { AreaType } from '../area/area.type.js';
import { CategoryType } from '../category/category.type.js';
import { UnitType } from '../unit/unit.type.js';
import { RoutingRuleType } from './routing-rule.type.js';

@ObjectType('RoutingCoverageRow', { description: '一类事项在一处由谁办。' })
export class CoverageRowType {
  @Field(() => CategoryType, { nullable: true, description: '内容分类。' })
  category!: CategoryType | null;

  @Field(() => AreaType, { nullable: true, description: '县或乡镇。' })
  area!: AreaType | null;

  @Field(() => Boolean, { description: '有规则负责；否为只有兜底规则，或无规则可依。' })
  isCovered!: boolean;

  @Field(() => RoutingRuleType, { nullable: true, description: '所依规则；无规则可依为空。' })
  rule!: RoutingRuleType | null;

  @Field(() => UnitType, { nullable: true, description: '主办单位；无规则可依为空。' })
  lead!: UnitType | null;
}

@ObjectType('ShadowedRule', { description: '总有别的规则先于它的规则。' })
export class ShadowedRuleType {
  @Field(() => RoutingRuleType, { description: '规则。' })
  rule!: RoutingRuleType;

  @Field(() => RoutingRuleType, { description: '凡符合它的事项都先适用的规则。' })
  by!: RoutingRuleType;

  @Field(() => Boolean, {
    description: '只在前一规则的主办单位须回避时才会用到（如检举控告纪检机关的）；否为永远用不到。',
  })
  isSubstitute!: boolean;
}

@ObjectType('StaleRoutingRule', { description: '指向已停用代码的规则。' })
export class StaleRuleType {
  @Field(() => RoutingRuleType, { description: '规则。' })
  rule!: RoutingRuleType;

  @Field(() => String, { description: '字段，如 leadUnitCode。' })
  field!: string;

  @Field(() => ID, { description: '所指的代码或标识。' })
  named!: string;

  @Field(() => Boolean, { description: '曾经有效，现已停用；否为从未有过。' })
  hasEnded!: boolean;
}

@ObjectType('UnitWithoutRule', { description: '没有规则指向的单位。' })
export class IdleUnitType {
  @Field(() => UnitType, { nullable: true, description: '单位。' })
  unit!: UnitType | null;

  @Field(() => Boolean, { description: '其上级单位有规则指向。' })
  isBelowNamed!: boolean;
}

export const CoverageRowConnection = connectionOf(CoverageRowType, 'RoutingCoverageRow');
export const ShadowedRuleConnection = connectionOf(ShadowedRuleType, 'ShadowedRule');
export const StaleRuleConnection = connectionOf(StaleRuleType, 'StaleRoutingRule');
export const IdleUnitConnection = connectionOf(IdleUnitType, 'UnitWithoutRule');
