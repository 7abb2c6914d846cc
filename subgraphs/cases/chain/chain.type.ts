import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ReceptionLevel } from '../../../contracts/channel.js';
import type { ChainKind } from './chain-columns.js';
import { ChainKindEnum, GuidanceKindEnum, ReceptionLevelEnum } from './chain-words.js';
import type { GuidanceKind } from './guidance.rules.js';

@ObjectType('CaseGuidance', { description: '一件来件的情形，提示经办人核实；不自动作出决定。' })
export class CaseGuidanceType {
  @Field(() => GuidanceKindEnum, { description: '情形。' })
  kind!: GuidanceKind;

  @Field(() => Date, { description: '发现时间。' })
  foundAt!: Date;

  @Field(() => Date, { nullable: true, description: '经认定有新的事实和理由、另行立案的时间；未另行立案为空。' })
  dismissedAt!: Date | null;
}

@ObjectType('CaseChainLink', { description: '同一事项先后立案的两个事项之间的联系。' })
export class CaseChainLinkType {
  @Field(() => ChainKindEnum, { description: '为何另行立案。' })
  kind!: ChainKind;

  @Field(() => String, { nullable: true, description: '认定的理由；由系统另行立案的为空。' })
  reason!: string | null;

  @Field(() => Date, { description: '另行立案的时间。' })
  linkedAt!: Date;
}

@ObjectType('VisitLevel', { description: '一次走访的层级（信访工作条例第二十条）。' })
export class VisitLevelType {
  @Field(() => ReceptionLevelEnum, { description: '在哪一级接待。' })
  received!: ReceptionLevel;

  @Field(() => ReceptionLevelEnum, { description: '有权处理的一级，按分派的主办单位。' })
  inCharge!: ReceptionLevel;

  @Field(() => ReceptionLevelEnum, { description: '最高可到的一级，即有权处理的上一级。' })
  proper!: ReceptionLevel;

  @Field(() => Boolean, { description: '是否越级；越级的照常接待登记。' })
  isSkipped!: boolean;
}

@ObjectType('LevelSkipCount', { description: '一个区划的走访和其中越级的件数。' })
export class LevelSkipCountType {
  @Field(() => ID, { description: '区划代码；不能定位的计在上一级。' })
  areaCode!: string;

  @Field(() => Int, { description: '走访（件）。' })
  visits!: number;

  @Field(() => Int, { description: '其中越级（件）。' })
  skipped!: number;
}

@ObjectType('LevelSkips', { description: '走访中越级的情况：分子 skipped，分母 visits。' })
export class LevelSkipsType {
  @Field(() => Date, { description: '统计时间。' })
  asOf!: Date;

  @Field(() => String, { description: '未计入的。' })
  excluded!: string;

  @Field(() => [LevelSkipCountType], { description: '各区划，按代码；没有走访的不列出。' })
  areas!: LevelSkipCountType[];
}
