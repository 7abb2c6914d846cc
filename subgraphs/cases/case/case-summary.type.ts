import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { type CaseState } from './case-states.rules.js';
import { CaseStateEnum } from './enums.type.js';

@ObjectType('CaseStateCount', { description: '某一状态的件数。' })
export class CaseStateCount {
  @Field(() => CaseStateEnum, { description: '状态。' })
  state!: CaseState;

  @Field(() => Int, { description: '件数。' })
  count!: number;

  @Field(() => Int, { description: '其中已超期而期限仍在计算的件数。' })
  overdue!: number;
}

@ObjectType('CaseSummary', { description: '查看者所能见到的信访事项的件数。' })
export class CaseSummaryType {
  @Field(() => Date, { description: '统计时点。' })
  asOf!: Date;

  @Field(() => Int, { description: '总件数，已并案的不计。' })
  total!: number;

  @Field(() => Int, { description: '未答复的件数。' })
  open!: number;

  @Field(() => Int, { description: '已超期而期限仍在计算的件数。' })
  overdue!: number;

  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [CaseStateCount], { description: '各状态的件数。' })
  states!: CaseStateCount[];

  @Field(() => String, { description: '未计入的部分。' })
  excluded!: string;
}
