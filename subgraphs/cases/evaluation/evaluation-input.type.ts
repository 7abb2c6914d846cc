import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/user-error.js';
import { MoveCaseInput } from '../case/move-input.type.js';
import { PetitionEvaluationType } from './evaluation.type.js';
import {
  CallbackOutcomeEnum,
  EvaluationTargetEnum,
  GradeEnum,
  RecheckOutcomeEnum,
  SolutionEnum,
} from './evaluation-enums.type.js';
import type { CallbackOutcome, EvaluationTarget, Grade, Solution } from './evaluation-words.rules.js';

@InputType({ description: '对一方的评价：填满意程度；热线事项的责任单位则分三项。' })
export class EvaluationInput {
  @Field(() => EvaluationTargetEnum, { description: '被评价的一方。' })
  target!: EvaluationTarget;

  @Field(() => String, { nullable: true, description: '责任单位代码；不填为主办单位。' })
  unitCode?: string | null;

  @Field(() => GradeEnum, { nullable: true, description: '满意程度；分三项评价时不填。' })
  grade?: Grade | null;

  @Field(() => GradeEnum, { nullable: true, description: '办理过程；热线事项必填，其余不填。' })
  process?: Grade | null;

  @Field(() => GradeEnum, { nullable: true, description: '办理结果；热线事项必填，其余不填。' })
  result?: Grade | null;

  @Field(() => SolutionEnum, { nullable: true, description: '是否解决；热线事项必填，其余不填。' })
  solved?: Solution | null;

  @Field(() => String, { nullable: true, description: '意见，不超过 1000 字；加密保存，被评价单位看不到。' })
  comment?: string | null;
}

@InputType({ description: '信访人凭查询码评价。' })
export class EvaluatePetitionInput {
  @Field(() => String, { description: '登记时所给的查询码；大小写、空格和连字符不计。不保存。' })
  queryCode!: string;

  @Field(() => [EvaluationInput], { description: '一次评价的各方，1 到 20 项；有一项不可评价则都不登记。' })
  evaluations!: EvaluationInput[];
}

@ObjectType('EvaluatePetitionPayload', { description: '评价后的情形。' })
export class EvaluatePetitionPayload {
  @Field(() => [PetitionEvaluationType], { description: '各方目前的情形。' })
  evaluations!: PetitionEvaluationType[];
}

@InputType({ description: '登记一次回访。' })
export class RecordCallbackInput extends MoveCaseInput {
  @Field(() => CallbackOutcomeEnum, { description: '结果。' })
  outcome!: CallbackOutcome;

  @Field(() => Date, { nullable: true, description: '回访时间；不填为现在。不得早于答复，不得晚于现在。' })
  askedAt?: Date | null;

  @Field(() => [EvaluationInput], { nullable: true, description: '信访人的评价；只在接通时填。' })
  evaluations?: EvaluationInput[] | null;
}

@InputType({ description: '民调中心的一份答复。' })
export class PolledEvaluationInput extends EvaluationInput {
  @Field(() => String, { description: '信访事项编号。' })
  caseNo!: string;
}

@InputType({ description: '登记民调结果。' })
export class ImportPollInput {
  @Field(() => [PolledEvaluationInput], { description: '各份答复，最多 100 份；有一份有误则都不登记。' })
  rows!: PolledEvaluationInput[];
}

@ObjectType('ImportPollPayload', { description: '登记民调结果的情形。' })
export class ImportPollPayload {
  @Field(() => [UserError], { description: '各份的错误；有错误时什么也没有登记。' })
  userErrors!: UserError[];
}

@InputType({ description: '因不满意评价而重办。' })
export class ReopenOnEvaluationInput extends MoveCaseInput {
  @Field(() => ID, { description: '评价编号。' })
  evaluationId!: string;
}

@InputType({ description: '对不满意评价不重办。' })
export class LeaveOnEvaluationInput extends ReopenOnEvaluationInput {
  @Field(() => String, { description: '理由，1 到 500 字。' })
  reason!: string;
}

@InputType({ description: '申请复核评价。' })
export class AskEvaluationRecheckInput {
  @Field(() => ID, { description: '事项标识。' })
  caseId!: string;

  @Field(() => ID, { description: '评价编号。' })
  evaluationId!: string;

  @Field(() => String, { description: '理由，1 到 500 字。' })
  reason!: string;
}

@InputType({ description: '对评价申请复核的决定。' })
export class DecideEvaluationRecheckInput extends AskEvaluationRecheckInput {
  @Field(() => RecheckOutcomeEnum, { description: '结果；评价本身不因此改变。' })
  outcome!: 'UPHELD' | 'NOTED';
}
