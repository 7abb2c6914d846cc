import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/user-error.js';
import { AreaType } from './area.type.js';

@InputType({
  description:
    '本县对各层级的叫法。不填的不变；空串恢复默认（依区划自己的名称，其次依县名：县、镇、村；旗、苏木、嘎查；区、街道、社区）。',
})
export class SetAreaLevelLabelsInput {
  @Field(() => ID, { description: '县级区划代码，6 位。没有则报 CODE_UNKNOWN。' })
  countyCode!: string;

  @Field(() => String, { nullable: true, description: '县级，如 旗。1 至 8 个字，不含空格；否则报 FIELD_INVALID。' })
  county?: string | null;

  @Field(() => String, { nullable: true, description: '乡级，如 苏木乡镇。要求同上。' })
  town?: string | null;

  @Field(() => String, { nullable: true, description: '村级，如 嘎查村。要求同上。' })
  village?: string | null;
}

@ObjectType({ description: '设定层级叫法的结果。' })
export class SetAreaLevelLabelsPayload {
  @Field(() => AreaType, { nullable: true, description: '该县；有错误时为空。' })
  county!: AreaType | null;

  @Field(() => [UserError], { description: '输入中的错误；没有为空列表。' })
  userErrors!: UserError[];
}
