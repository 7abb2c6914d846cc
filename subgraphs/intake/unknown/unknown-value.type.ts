import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('UnknownValue', { description: '不在字段对照表中的值：未作猜测，由登记员处理。' })
export class UnknownValueType {
  @Field(() => String, { description: '字段，如 category。' })
  field!: string;

  @Field(() => String, { description: '来源系统给出的值，最多 100 字；其中的证件号、电话等以 * 代替。' })
  value!: string;
}

@ObjectType('UnknownValueCount', { description: '某个方案中不在对照表里的一个值，及其出现次数。' })
export class UnknownValueCountType {
  @Field(() => String, { description: '字段对照方案的名称。' })
  profile!: string;

  @Field(() => String, { description: '字段，如 category。' })
  field!: string;

  @Field(() => String, { description: '来源系统给出的值，最多 100 字；其中的证件号、电话等以 * 代替。' })
  value!: string;

  @Field(() => Int, { description: '信访件数（件）。' })
  submissions!: number;

  @Field(() => Date, { description: '最近一件的到达时间。' })
  lastArrivedAt!: Date;
}
