import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CONFIDENTIALITIES, type Confidentiality, type Purpose } from '../../../contracts/channel.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { PostHolderType } from '../post/post-holder.type.js';
import { UnitType } from '../unit/unit.type.js';
import { WHY_NOT, type WhyNot } from './considered.rules.js';
import { PurposeEnum } from './purpose.type.js';
import type { RecusalGround } from './recusal.rules.js';
import { RecusalGroundEnum } from './recusal-ground.type.js';
import { RoutingRuleType } from './routing-rule.type.js';

const ConfidentialityEnum = graphEnum('Confidentiality', CONFIDENTIALITIES, '保密类别：一般、保密、检举控告。');

@InputType({ description: '就本件请求回避的单位。' })
export class RecusedUnitInput {
  @Field(() => ID, { description: '单位代码；其下属一并回避。' })
  unitCode!: string;

  @Field(() => RecusalGroundEnum, { description: '回避事由。' })
  ground!: RecusalGround;
}

@InputType({ description: '试问一件信访事项由谁办理：不产生任何记录。' })
export class RouteInput {
  @Field(() => PurposeEnum, { description: '信访目的。' })
  purpose!: Purpose;

  @Field(() => ConfidentialityEnum, { nullable: true, description: '保密类别，默认一般。' })
  confidentiality?: Confidentiality | null;

  @Field(() => ID, { nullable: true, description: '内容分类代码，6 位。' })
  category?: string | null;

  @Field(() => ID, { nullable: true, description: '所在网格标识；没有这个网格报 CELL_NOT_FOUND。' })
  cellId?: string | null;

  @Field(() => [String], { nullable: true, description: '被反映单位或人员，按原文。' })
  respondents?: string[] | null;

  @Field(() => [RecusedUnitInput], {
    nullable: true,
    description: '就本件另请回避的单位（第二十八条），最多 20 个；没有这个单位报 UNIT_NOT_FOUND。',
  })
  recused?: RecusedUnitInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: '信访事项标识：连同针对该事项的回避决定一并适用。限信访局人员，其他角色报 FORBIDDEN。',
  })
  caseId?: string | null;
}

@ObjectType('RecusedUnit', { description: '本件须回避的单位，连同其下属（信访工作条例第二十八条）。' })
export class RecusedUnitType {
  @Field(() => UnitType, { nullable: true, description: '单位。' })
  unit!: UnitType | null;

  @Field(() => RecusalGroundEnum, { description: '回避事由。' })
  ground!: RecusalGround;

  @Field(() => ID, { nullable: true, description: '回避决定的标识；就本件另请的为空。' })
  recusalId!: string | null;

  @Field(() => String, { nullable: true, description: '回避决定的出处；就本件另请的为空。' })
  source!: string | null;
}

const WhyNotEnum = graphEnum('RoutingRuleWhyNot', WHY_NOT, '规则未被采用的原因。', {
  PURPOSE: '信访目的不符。',
  CATEGORY: '内容分类不符。',
  AREA: '所在区划不符，或不知所在。',
  CELL: '所在网格不符，或不知所在。',
  RESPONDENT: '被反映单位不符。',
  LEAD_BARRED: '主办单位被检举控告，须回避（第三十条）。',
  LEAD_RECUSED: '主办单位须回避（第二十八条）。',
  LEAD_NOT_IN_FORCE: '主办单位已撤并。',
  PLACE_UNKNOWN: '由属地办理，而不知属地，或属地没有单位。',
  OUTRANKED: '条件相符，但有优先级更高或更具体的规则。',
});

@ObjectType('ConsideredRule', { description: '考虑过而未采用的规则。' })
export class ConsideredRuleType {
  @Field(() => RoutingRuleType, { description: '规则。' })
  rule!: RoutingRuleType;

  @Field(() => [WhyNotEnum], { description: '未采用的原因；条件不符的逐项列出。' })
  whyNot!: readonly WhyNot[];
}

@ObjectType('RouteAnswer', { description: '由谁办理，以及依据。' })
export class RouteAnswerType {
  @Field(() => UnitType, { nullable: true, description: '主办单位。' })
  lead!: UnitType | null;

  @Field(() => [UnitType], { description: '协办单位。' })
  helpers!: UnitType[];

  @Field(() => ID, { description: '所依规则的标识。' })
  ruleId!: string;

  @Field(() => RoutingRuleType, { description: '所依规则，含优先级和出处。' })
  rule!: RoutingRuleType;

  @Field(() => String, { description: '依据：条件与出处，以及先于它而回避的单位。' })
  reason!: string;

  @Field(() => [ConsideredRuleType], { description: '最接近而未采用的规则及原因，最多 10 条。' })
  considered!: ConsideredRuleType[];

  @Field(() => [UnitType], { description: '原文所指的被反映单位。' })
  respondents!: UnitType[];

  @Field(() => [UnitType], { description: '须回避的单位：被检举控告单位及其下属（第三十条）；其他目的为空。' })
  barred!: UnitType[];

  @Field(() => [RecusedUnitType], { description: '本件须回避的其他单位，连同其下属（第二十八条）。' })
  recused!: RecusedUnitType[];

  @Field(() => [PostHolderType], {
    description: '主办、协办单位中本人须回避、不得经办本件的人员（第二十八条）。限信访局人员，其他角色为空。',
  })
  recusedPersons!: PostHolderType[];
}
