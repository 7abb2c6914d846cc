import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '承接者，须在生效日有效。有几个时恰有一个为主，没有另行指定的都归它。' })
export class SuccessorInput {
  @Field(() => ID, { description: '承接者的代码或标识。' })
  key!: string;

  @Field(() => Boolean, { nullable: true, description: '为主；只有一个承接者时可不填。' })
  isPrincipal?: boolean | null;

  @Field(() => String, { nullable: true, description: '只承接此内容分类（代码前 2、4 或 6 位）的事项。' })
  categoryPrefix?: string | null;

  @Field(() => ID, { nullable: true, description: '只承接此区划的事项：区划代码。' })
  areaCode?: string | null;
}
