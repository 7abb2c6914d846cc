import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';

/** What every input that adds or changes a record says besides. */
@InputType()
export abstract class PutInput {
  @Field(() => GraphQLLocalDate, { nullable: true, description: '生效日，yyyy-mm-dd；默认今日。' })
  effectiveOn?: string | null;

  @Field(() => Int, { nullable: true, description: '所见的 revision；更改必填，新增不填。' })
  expectedRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: '只试算，不改变。' })
  isTrial?: boolean | null;
}

/** What every input that ends a record says besides. */
@InputType()
export abstract class EndInput {
  @Field(() => GraphQLLocalDate, { nullable: true, description: '自哪一天起不再有效，yyyy-mm-dd；默认今日。' })
  effectiveOn?: string | null;

  @Field(() => Int, { description: '所见的 revision。' })
  expectedRevision!: number;

  @Field(() => Boolean, { nullable: true, description: '只试算，不改变。' })
  isTrial?: boolean | null;
}
