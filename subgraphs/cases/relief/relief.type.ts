import { GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { MoveCaseInput } from '../case/move-input.type.js';
import { RELIEF_KINDS, RELIEF_SOURCES, type ReliefKind, type ReliefSource } from './relief-words.rules.js';

export const ReliefKindEnum = graphEnum('ReliefKind', RELIEF_KINDS, '帮扶救助的种类（信访工作条例第三十七条）。', {
  LIVING_AID: '生活困难救助',
  MEDICAL_AID: '医疗救助',
  EDUCATION_AID: '教育救助',
  TEMPORARY_AID: '临时救助',
  JUDICIAL_AID: '司法救助',
  PETITION_AID: '信访救助',
  COUNSELLING: '心理疏导、教育帮扶',
  OTHER: '其他帮扶',
});

export const ReliefSourceEnum = graphEnum('ReliefSource', RELIEF_SOURCES, '救助资金的来源。', {
  CIVIL_AFFAIRS: '民政资金',
  JUDICIAL_FUND: '司法救助资金',
  PETITION_FUND: '信访救助资金',
  UNIT_FUNDS: '责任单位经费',
  CHARITY: '慈善、社会捐助',
  OTHER: '其他',
});

@ObjectType('Relief', { description: '一笔帮扶救助，或对一笔的冲正；只追加，不更改。' })
export class ReliefType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => ReliefKindEnum, { description: '种类。' })
  kind!: ReliefKind;

  @Field(() => ReliefSourceEnum, { nullable: true, description: '资金来源；没有给钱的为空。' })
  source!: ReliefSource | null;

  @Field(() => GraphQLSafeInt, { description: '金额，分；冲正的为负，合计即为实数。' })
  amountFen!: number;

  @Field(() => GraphQLLocalDate, { description: '给予的日期。' })
  givenOn!: string;

  @Field(() => ID, { nullable: true, description: '所冲正的一笔；不是冲正的为空。' })
  correctsId!: string | null;

  @Field(() => String, { nullable: true, description: '冲正的理由。' })
  reason!: string | null;

  @Field(() => Date, { description: '登记时间。' })
  recordedAt!: Date;
}

@InputType({ description: '帮扶救助。' })
export class GiveReliefInput extends MoveCaseInput {
  @Field(() => ReliefKindEnum, { description: '种类。' })
  kind!: ReliefKind;

  @Field(() => ReliefSourceEnum, { nullable: true, description: '资金来源；给了钱的必填。' })
  source?: ReliefSource | null;

  @Field(() => GraphQLSafeInt, { description: '金额，分，不为负；没有给钱的为 0。' })
  amountFen!: number;

  @Field(() => GraphQLLocalDate, { description: '给予的日期，不晚于今日。' })
  givenOn!: string;
}

@InputType({ description: '冲正一笔帮扶救助。' })
export class CorrectReliefInput extends MoveCaseInput {
  @Field(() => ID, { description: '所冲正的一笔；已冲正的、本身是冲正的不能再冲正。' })
  reliefId!: string;

  @Field(() => String, { description: '理由，1 到 500 字。' })
  reason!: string;
}
