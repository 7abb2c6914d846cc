import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Channel } from '../../../contracts/channel.js';
import { ChannelEnum } from '../case/enums.type.js';
import { EvaluationTargetEnum, GradeEnum, LeftOutEnum } from './evaluation-enums.type.js';
import type { EvaluationTarget, Grade } from './evaluation-words.rules.js';
import type { LeftOut } from './figures.rules.js';

@InputType({ description: '评价指标的范围：在此期间开始可评价的。' })
export class EvaluationFiguresInput {
  @Field(() => GraphQLLocalDate, { description: '起日（含），当地日期。' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: '止日（含），当地日期。' })
  to!: string;

  @Field(() => ID, { nullable: true, description: '被评价的单位，其下属单位一并计入；不填为全部。' })
  unit?: string | null;

  @Field(() => ChannelEnum, { nullable: true, description: '立案信访件的渠道；不填为全部。' })
  channel?: Channel | null;
}

@InputType({ description: '评价指标所依据的事项：期间、单位、渠道同评价指标，还可只看其中一部分。' })
export class EvaluationOpeningsInput extends EvaluationFiguresInput {
  @Field(() => EvaluationTargetEnum, { nullable: true, description: '被评价的一方。' })
  target?: EvaluationTarget | null;

  @Field(() => GradeEnum, { nullable: true, description: '只看这一满意程度（热线事项按办理结果）。' })
  grade?: Grade | null;

  @Field(() => LeftOutEnum, { nullable: true, description: '只看因此未评价的。' })
  leftOut?: LeftOut | null;
}

@ObjectType('EvaluationRate', { description: '一项比率，连同分子、分母。' })
export class EvaluationRateType {
  @Field(() => Int, { description: '分子，件。' })
  numerator!: number;

  @Field(() => Int, { description: '分母，件。' })
  denominator!: number;

  @Field(() => Float, { nullable: true, description: '比率，0 到 1；分母为零时为空。' })
  value!: number | null;
}

@ObjectType('EvaluationGradeCount', { description: '某一满意程度的件数。' })
export class EvaluationGradeCount {
  @Field(() => GradeEnum, { description: '满意程度。' })
  grade!: Grade;

  @Field(() => Int, { description: '件数。' })
  count!: number;
}

@ObjectType('EvaluationExclusion', { description: '未评价的件数，按理由。' })
export class EvaluationExclusion {
  @Field(() => LeftOutEnum, { description: '理由。' })
  reason!: LeftOut;

  @Field(() => Int, { description: '件数。' })
  count!: number;

  @Field(() => Boolean, { description: 'true：不在参评率的分母中；false：在分母中，计为未参评。' })
  uncounted!: boolean;
}

@ObjectType('EvaluationBodyFigures', { description: '对一方的评价指标。未评价的不计为满意。' })
export class EvaluationBodyFigures {
  @Field(() => EvaluationTargetEnum, { description: '信访部门或责任单位。' })
  target!: EvaluationTarget;

  @Field(() => EvaluationRateType, { description: '参评率：已评价，占已评价与期满未评价之和。' })
  participation!: EvaluationRateType;

  @Field(() => EvaluationRateType, { description: '满意率：满意和基本满意，占给出满意程度的（热线事项按办理结果）。' })
  satisfaction!: EvaluationRateType;

  @Field(() => EvaluationRateType, { description: '解决率：已解决，占说明是否解决的；只有热线事项。' })
  resolution!: EvaluationRateType;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [EvaluationGradeCount], { description: '各满意程度的件数。' })
  grades!: EvaluationGradeCount[];

  @Directive('@listSize(assumedSize: 9)')
  @Field(() => [EvaluationExclusion], { description: '未评价的件数，按理由。' })
  exclusions!: EvaluationExclusion[];
}

@ObjectType('EvaluationFigures', {
  description: '评价指标；只计查看者所能见到的事项，检举控告不计入供被评价单位查看的数。',
})
export class EvaluationFiguresType {
  @Field(() => GraphQLLocalDate, { description: '起日。' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: '止日。' })
  to!: string;

  @Field(() => Date, { description: '统计时点。' })
  asOf!: Date;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [EvaluationBodyFigures], { description: '信访部门、责任单位各一组。' })
  bodies!: EvaluationBodyFigures[];
}
