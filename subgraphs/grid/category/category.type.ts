import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Category } from './category.rules.js';

@ObjectType('Category', { description: '信访内容分类。' })
export class CategoryType implements Category {
  @Field(() => ID, { description: '代码，6 位，每级 2 位，不足补 0。' })
  code!: string;

  @Field(() => Int, { description: '层级：1、2、3。' })
  level!: 1 | 2 | 3;

  @Field(() => ID, { nullable: true, description: '上级代码；一级为空。' })
  parentCode!: string | null;

  @Field(() => String, { description: '名称。' })
  name!: string;

  @Field(() => [String], { description: '群众和各平台的其他说法。' })
  aliases!: string[];
}
