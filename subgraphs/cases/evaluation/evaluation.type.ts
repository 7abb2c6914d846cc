import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import {
  CallbackOutcomeEnum,
  EvaluationDecisionEnum,
  EvaluationSourceEnum,
  EvaluationTargetEnum,
  GradeEnum,
  LeftOutEnum,
  OpeningStateEnum,
  RecheckOutcomeEnum,
  SolutionEnum,
} from './evaluation-enums.type.js';
import type {
  CallbackOutcome,
  EvaluationSource,
  EvaluationTarget,
  Grade,
  Solution,
  UnjudgedReason,
} from './evaluation-words.rules.js';
import type { OpeningState } from './opening-standing.rules.js';

@ObjectType('Evaluation', { description: '信访人对一方的一次评价（信访工作条例第二十一条）；只追加，不更改。' })
export class EvaluationType {
  @Field(() => ID, { description: '评价编号。' })
  id!: string;

  @Field(() => Int, { description: '第几轮：重办一次加一。' })
  round!: number;

  @Field(() => EvaluationTargetEnum, { description: '被评价的一方。' })
  target!: EvaluationTarget;

  @Field(() => GradeEnum, { nullable: true, description: '满意程度；分项评价（热线事项的责任单位）时为空。' })
  grade!: Grade | null;

  @Field(() => GradeEnum, { nullable: true, description: '办理过程；只用于热线事项。' })
  process!: Grade | null;

  @Field(() => GradeEnum, { nullable: true, description: '办理结果；只用于热线事项。' })
  result!: Grade | null;

  @Field(() => SolutionEnum, { nullable: true, description: '是否解决；只用于热线事项。' })
  solved!: Solution | null;

  @Field(() => EvaluationSourceEnum, { description: '来路。' })
  source!: EvaluationSource;

  @Field(() => Date, { description: '登记时间。' })
  at!: Date;

  @Field(() => ID, { nullable: true, description: '取代本次的后一次评价；仍有效时为空。' })
  supersededBy!: string | null;

  @Field(() => EvaluationDecisionEnum, { nullable: true, description: '对不满意的处理；未决定时为空。' })
  decision!: 'REOPENED' | 'LEFT' | null;

  @Field(() => Date, { nullable: true, description: '作出处理决定的时间。' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '被评价单位申请复核的理由；没有申请时为空。' })
  recheckReason!: string | null;

  @Field(() => Date, { nullable: true, description: '申请复核的时间。' })
  recheckAskedAt!: Date | null;

  @Field(() => RecheckOutcomeEnum, { nullable: true, description: '复核的结果；评价本身不因此改变。' })
  recheckOutcome!: 'UPHELD' | 'NOTED' | null;
}

@ObjectType('EvaluationOpening', { description: '一方在一轮中可被评价：自告知或答复起，至期限届满。' })
export class EvaluationOpeningType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => Int, { description: '第几轮。' })
  round!: number;

  @Field(() => EvaluationTargetEnum, { description: '被评价的一方。' })
  target!: EvaluationTarget;

  @Field(() => Date, { description: '自何时可评价。' })
  openedAt!: Date;

  @Field(() => Date, { description: '最后一个仍可评价的时刻（当地当日 23:59:59.999）。' })
  closesAt!: Date;

  @Field(() => LeftOutEnum, { nullable: true, description: '未评价的理由；已评价或仍可评价时为空。' })
  unjudged!: UnjudgedReason | null;
}

@ObjectType('Callback', { description: '一次回访。' })
export class CallbackType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => Int, { description: '第几轮。' })
  round!: number;

  @Field(() => Int, { description: '本轮第几次。' })
  attempt!: number;

  @Field(() => CallbackOutcomeEnum, { description: '结果。' })
  outcome!: CallbackOutcome;

  @Field(() => Date, { description: '时间。' })
  askedAt!: Date;

  @Field(() => String, { description: '经办账号；平台推送的为 system。' })
  askedBy!: string;
}

/** What a petitioner is shown: no ids, nobody's name. */
@ObjectType('PetitionEvaluation', { description: '信访人可以评价的一方，凭查询码查看和评价。' })
export class PetitionEvaluationType {
  @Field(() => EvaluationTargetEnum, { description: '被评价的一方。' })
  target!: EvaluationTarget;

  @Field(() => String, { description: '被评价单位的代码。' })
  unitCode!: string;

  @Field(() => Int, { description: '第几轮。' })
  round!: number;

  @Field(() => Boolean, { description: 'true：分过程、结果、是否解决三项评价（热线事项）；false：只评满意程度。' })
  inDimensions!: boolean;

  @Field(() => Date, { description: '自何时可评价。' })
  openedAt!: Date;

  @Field(() => Date, { description: '最后一个仍可评价的时刻。' })
  closesAt!: Date;

  @Field(() => OpeningStateEnum, { description: '目前的情形。' })
  state!: OpeningState;

  @Field(() => Boolean, { description: '现在可以评价，或可以更改所作的评价。' })
  canJudge!: boolean;
}

export const EvaluationOpeningConnection = connectionOf(EvaluationOpeningType, 'EvaluationOpening');
export const EvaluationConnection = connectionOf(EvaluationType, 'Evaluation');
