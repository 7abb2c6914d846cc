import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import type { EFFECTS } from '../change/change.rules.js';
import { ChangeEffectKindEnum, RecordThingEnum } from '../change/change-effect.type.js';
import type { Thing } from '../record/things.rules.js';

@ObjectType('GridChange', { description: '组织档案的一条变更记录；只有字段名称，没有内容。' })
export class GridChangeType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => Int, { description: '版次：同一次变更的各条相同，后来的较大。' })
  revision!: number;

  @Field(() => RecordThingEnum, { description: '档案种类。' })
  thing!: Thing;

  @Field(() => ID, { description: '档案的标识或代码。' })
  key!: string;

  @Field(() => ChangeEffectKindEnum, { description: '结果。' })
  kind!: (typeof EFFECTS)[number];

  @Field(() => GraphQLLocalDate, { description: '自哪一天起，yyyy-mm-dd。' })
  effectiveOn!: string;

  @Field(() => [String], { description: '更改了的字段的名称。' })
  fields!: string[];

  @Field(() => Int, { nullable: true, description: '文件的行号，或输入中的第几项；没有为空。' })
  line!: number | null;

  @Field(() => String, { description: '由谁：令牌的 subject，或命令的名称。' })
  madeBy!: string;

  @Field(() => String, { description: '经由：变更操作的名称，或文件。' })
  through!: string;

  @Field(() => String, { nullable: true, description: '原因代码；没有为空。' })
  reason!: string | null;

  @Field(() => GraphQLDateTime, { description: '何时。' })
  madeAt!: Date;
}

export const GridChangeConnection = connectionOf(GridChangeType, 'GridChange');
