import { GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { ReliefKindEnum } from '../relief/relief.type.js';
import type { ReliefKind } from '../relief/relief-words.rules.js';
import { MoneyKindEnum, OutcomeKindEnum } from './outcome.type.js';
import type { MoneyKind, OutcomeKind } from './outcome-words.rules.js';

@InputType({ description: '合计的条件，各项同时满足。' })
export class OutcomeTotalsFilter {
  @Field(() => GraphQLLocalDate, { description: '取得、给予的日期，自何日起。' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: '至何日为止，当日计入；与 from 相距不超过 3660 日。' })
  to!: string;

  @Field(() => String, { nullable: true, description: '内容分类代码。' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: '区划代码，其下各级一并计入。' })
  areaCode?: string | null;
}

@ObjectType('OutcomeTotal', { description: '一种成果的合计。' })
export class OutcomeTotal {
  @Field(() => OutcomeKindEnum, { description: '种类。' })
  kind!: OutcomeKind;

  @Field(() => MoneyKindEnum, { nullable: true, description: '款项的种类；不是追回款项的为空。' })
  moneyKind!: MoneyKind | null;

  @Field(() => Int, { description: '项数。' })
  entries!: number;

  @Field(() => Int, { description: '涉及的信访事项件数。' })
  cases!: number;

  @Field(() => GraphQLSafeInt, { description: '金额合计，分。' })
  amountFen!: number;
}

@ObjectType('ReliefTotal', { description: '一种帮扶救助的合计。' })
export class ReliefTotal {
  @Field(() => ReliefKindEnum, { description: '种类。' })
  kind!: ReliefKind;

  @Field(() => Int, { description: '笔数。' })
  entries!: number;

  @Field(() => Int, { description: '涉及的信访事项件数。' })
  cases!: number;

  @Field(() => GraphQLSafeInt, { description: '金额合计，分。' })
  amountFen!: number;
}

@ObjectType('OutcomeTotals', { description: '办理成果和帮扶救助的合计。' })
export class OutcomeTotalsType {
  @Field(() => Date, { description: '统计时点。' })
  asOf!: Date;

  @Field(() => Int, { description: '分子：其间取得成果的信访事项件数。' })
  casesWithOutcome!: number;

  @Field(() => Int, { description: '分母：至统计时点为止，截至 to 收到、查看者所能见到且未并案的信访事项件数。' })
  casesInReach!: number;

  @Directive('@listSize(assumedSize: 7)')
  @Field(() => [OutcomeTotal], { description: '各种成果。' })
  outcomes!: OutcomeTotal[];

  @Directive('@listSize(assumedSize: 8)')
  @Field(() => [ReliefTotal], { description: '各种帮扶救助。' })
  reliefs!: ReliefTotal[];

  @Field(() => String, { description: '未计入的部分。' })
  excluded!: string;
}
