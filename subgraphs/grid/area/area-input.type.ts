import { Field, ID, InputType } from 'type-graphql';
import { EndInput, PutInput } from '../change/change-input.type.js';
import { changePayloadOf } from '../change/change-payload.type.js';
import { SuccessorInput } from '../succession/successor-input.type.js';
import { type AreaKind, AreaKindEnum, AreaType } from './area.type.js';

export const AreaChangePayload = changePayloadOf('area', AreaType, 'AreaChangePayload');
export type AreaChangePayload = InstanceType<typeof AreaChangePayload>;

@InputType({ description: '新增或更改一个区划。更改时只填要改的。' })
export class PutAreaInput extends PutInput {
  @Field(() => ID, { description: '区划代码：县 6 位，以下 12 位，须以上级代码开头。' })
  code!: string;

  @Field(() => AreaKindEnum, { nullable: true, description: '类型；新增必填。' })
  kind?: AreaKind | null;

  @Field(() => ID, { nullable: true, description: '上级区划代码；县以外新增必填。' })
  parentCode?: string | null;

  @Field(() => String, { nullable: true, description: '名称；新增必填。' })
  name?: string | null;

  @Field(() => [String], { nullable: true, description: '全部别名。' })
  aliases?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: '更名时把原名留作别名，默认 true；原名写错的填 false。' })
  keepsFormerName?: boolean | null;
}

@InputType({ description: '撤销一个区划。下级区划须先撤销或改属。' })
export class EndAreaInput extends EndInput {
  @Field(() => ID, { description: '区划代码。' })
  code!: string;

  @Field(() => [SuccessorInput], {
    nullable: true,
    description: '由哪些区划承接。填写的，区划内的网格、单位、场所、党小组和包联归入为主的一个。',
  })
  successors?: SuccessorInput[] | null;

  @Field(() => String, { description: '依据：批复或决定的名称、文号，2 至 200 字。' })
  source!: string;
}
