import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CONFIDENTIALITIES, type Confidentiality, PURPOSES, type Purpose } from '../../../contracts/channel.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { UnitType } from '../unit/unit.type.js';

export const PurposeEnum = graphEnum(
  'Purpose',
  PURPOSES,
  '信访目的：建议意见、检举控告、申诉求决（信访工作条例第二十九至三十一条）。',
);
const ConfidentialityEnum = graphEnum('Confidentiality', CONFIDENTIALITIES, '保密类别：一般、保密、检举控告。');

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
}

@ObjectType('RouteAnswer', { description: '由谁办理，以及依据。' })
export class RouteAnswerType {
  @Field(() => UnitType, { nullable: true, description: '主办单位。' })
  lead!: UnitType | null;

  @Field(() => [UnitType], { description: '协办单位。' })
  helpers!: UnitType[];

  @Field(() => ID, { description: '所依规则的标识。' })
  ruleId!: string;

  @Field(() => String, { description: '依据：条件与出处。' })
  reason!: string;

  @Field(() => [UnitType], { description: '原文所指的被反映单位。' })
  respondents!: UnitType[];

  @Field(() => [UnitType], { description: '须回避的单位：被检举控告单位及其下属（第三十条）；其他目的为空。' })
  barred!: UnitType[];
}
