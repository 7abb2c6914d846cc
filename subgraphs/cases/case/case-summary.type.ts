import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { type CaseState } from './case-states.rules.js';
import { CaseStateEnum } from './enums.type.js';

@ObjectType('CaseStateCount', { description: '某一状态的件数。' })
export class CaseStateCount {
  @Field(() => CaseStateEnum, { description: '状态。' })
  state!: CaseState;

  @Field(() => Int, { nullable: true, description: '件数；领导、督查专员不显示 1 至 4 件的，为空。' })
  count!: number | null;

  @Field(() => Int, { nullable: true, description: '其中已超期而期限仍在计算的件数；会显出少数几件的为空。' })
  overdue!: number | null;
}

@ObjectType('CaseSummary', { description: '查看者所能见到的信访事项的件数。' })
export class CaseSummaryType {
  @Field(() => Date, { description: '统计时点。' })
  asOf!: Date;

  @Field(() => Int, { nullable: true, description: '总件数，已并案的不计；可据以推出少数几件的为空。' })
  total!: number | null;

  @Field(() => Int, { nullable: true, description: '未答复的件数；可据以推出少数几件的为空。' })
  open!: number | null;

  @Field(() => Int, { nullable: true, description: '已超期而期限仍在计算的件数；可据以推出少数几件的为空。' })
  overdue!: number | null;

  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [CaseStateCount], { description: '各状态的件数。' })
  states!: CaseStateCount[];

  @Field(() => String, { description: '未计入的部分。' })
  excluded!: string;
}
