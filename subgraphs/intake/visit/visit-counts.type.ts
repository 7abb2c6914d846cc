import { Field, InputType, Int, ObjectType } from 'type-graphql';

@InputType({ description: '来访统计的时间范围，按收到时间。' })
export class VisitCountsInput {
  @Field(() => Date, { description: '自何时起（含）。' })
  from!: Date;

  @Field(() => Date, { description: '至何时止（不含）；最长一年。' })
  to!: Date;
}

@ObjectType('VisitCounts', {
  description: '来访的批次和人次：一次到来、一件事为一批；同日、同批次号、同类的几次登记是同一批，人数只计一次。',
})
export class VisitCountsType {
  @Field(() => Int, { nullable: true, description: '批次（批）。' })
  batches!: number;

  @Field(() => Int, { nullable: true, description: '人次（人次）。' })
  persons!: number;

  @Field(() => Int, { nullable: true, description: '其中集体访，5 人以上（批）。' })
  groupBatches!: number;

  @Field(() => Int, { nullable: true, description: '其中集体访的人次（人次）。' })
  groupPersons!: number;

  @Field(() => Date, { nullable: true, description: '统计时间。' })
  asOf!: Date;

  @Field(() => String, { nullable: true, description: '未计入的。' })
  excluded!: string;
}
