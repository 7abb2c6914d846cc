import { GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { MoveCaseInput } from '../case/move-input.type.js';
import { MONEY_KINDS, type MoneyKind, OUTCOME_KINDS, type OutcomeKind } from './outcome-words.rules.js';

export const OutcomeKindEnum = graphEnum('OutcomeKind', OUTCOME_KINDS, '办理成果的种类。', {
  AMOUNT_RECOVERED: '追回款项',
  PUBLIC_INTEREST: '公共利益诉求成果转化',
  POLICY_CHANGED: '政策、制度完善',
});

export const MoneyKindEnum = graphEnum('MoneyKind', MONEY_KINDS, '追回的是什么款项。', {
  WAGES: '工资',
  PROJECT_MONEY: '工程款',
  COMPENSATION: '征收拆迁等补偿',
  REFUND: '退款',
  OTHER: '其他',
});

@ObjectType('CaseOutcome', { description: '一项办理成果，或对一项的冲正；只追加，不更改。' })
export class OutcomeType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => OutcomeKindEnum, { description: '种类。' })
  kind!: OutcomeKind;

  @Field(() => MoneyKindEnum, { nullable: true, description: '款项的种类；不是追回款项的为空。' })
  moneyKind!: MoneyKind | null;

  @Field(() => GraphQLSafeInt, { description: '金额，分；冲正的为负，合计即为实数；不是追回款项的为 0。' })
  amountFen!: number;

  @Field(() => String, {
    nullable: true,
    description: '成果：办成了什么公共利益的事，或完善了什么政策；追回款项的为空。',
  })
  result!: string | null;

  @Field(() => GraphQLLocalDate, { description: '取得的日期。' })
  reachedOn!: string;

  @Field(() => ID, { nullable: true, description: '所冲正的一项；不是冲正的为空。' })
  correctsId!: string | null;

  @Field(() => String, { nullable: true, description: '冲正的理由。' })
  reason!: string | null;

  @Field(() => Date, { description: '登记时间。' })
  recordedAt!: Date;
}

@InputType({ description: '登记办理成果。' })
export class RecordOutcomeInput extends MoveCaseInput {
  @Field(() => OutcomeKindEnum, { description: '种类。' })
  kind!: OutcomeKind;

  @Field(() => MoneyKindEnum, { nullable: true, description: '款项的种类；追回款项的必填，其他的不填。' })
  moneyKind?: MoneyKind | null;

  @Field(() => GraphQLSafeInt, { nullable: true, description: '金额，分；追回款项的必填，其他的不填。' })
  amountFen?: number | null;

  @Field(() => String, {
    nullable: true,
    description: '成果，1 到 200 字，不写信访人的个人情况；不是追回款项的必填。',
  })
  result?: string | null;

  @Field(() => GraphQLLocalDate, { description: '取得的日期，不晚于今日。' })
  reachedOn!: string;
}

@InputType({ description: '冲正一项办理成果。' })
export class CorrectOutcomeInput extends MoveCaseInput {
  @Field(() => ID, { description: '所冲正的一项；已冲正的、本身是冲正的不能再冲正。' })
  outcomeId!: string;

  @Field(() => String, { description: '理由，1 到 500 字。' })
  reason!: string;
}
