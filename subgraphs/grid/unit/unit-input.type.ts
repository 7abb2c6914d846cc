import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EndInput } from '../change/change-input.type.js';
import { changePayloadOf } from '../change/change-payload.type.js';
import { SuccessorInput } from '../succession/successor-input.type.js';
import { type UnitKind, UnitKindEnum, UnitType } from './unit.type.js';

export const UnitChangePayload = changePayloadOf('unit', UnitType, 'UnitChangePayload');
export type UnitChangePayload = InstanceType<typeof UnitChangePayload>;

@InputType({ description: '单位的内容。' })
export class UnitFieldsInput {
  @Field(() => String, { nullable: true, description: '名称；新增必填。' })
  name?: string | null;

  @Field(() => UnitKindEnum, { nullable: true, description: '类型；新增必填。' })
  kind?: UnitKind | null;

  @Field(() => ID, { nullable: true, description: '上级单位代码；填 null 为没有上级。' })
  parentCode?: string | null;

  @Field(() => ID, { nullable: true, description: '所属区划代码；填 null 为不按区划设置。' })
  areaCode?: string | null;

  @Field(() => [String], { nullable: true, description: '全部别名。' })
  aliases?: string[] | null;

  @Field(() => String, { nullable: true, description: '统一社会信用代码，18 位，含校验码；填 null 为没有。' })
  creditCode?: string | null;

  @Field(() => [ID], { nullable: true, description: '联席会议的成员单位代码；其他类型不填。' })
  memberCodes?: string[] | null;
}

@InputType({ description: '新增或更改一个单位。更改时只填要改的；改属填 parentCode。' })
export class PutUnitInput extends UnitFieldsInput {
  @Field(() => ID, { description: '单位代码：4 至 32 位数字、大写字母或连字符。' })
  code!: string;

  @Field(() => Boolean, { nullable: true, description: '更名时把原名留作别名，默认 true；原名写错的填 false。' })
  keepsFormerName?: boolean | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '生效日，yyyy-mm-dd；默认今日。' })
  effectiveOn?: string | null;

  @Field(() => Int, { nullable: true, description: '所见的 revision；更改必填，新增不填。' })
  expectedRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: '只试算，不改变。' })
  isTrial?: boolean | null;
}

@InputType({ description: '承接的单位：已有的，或随同设立的（填 newUnit）。' })
export class UnitSuccessorInput extends SuccessorInput {
  @Field(() => UnitFieldsInput, { nullable: true, description: '随同设立：key 为新单位的代码。' })
  newUnit?: UnitFieldsInput | null;
}

@InputType({ description: '撤销一个单位：拆分填几个承接单位，并入填一个，撤销且无承接的不填。' })
export class EndUnitInput extends EndInput {
  @Field(() => ID, { description: '单位代码。' })
  code!: string;

  @Field(() => [UnitSuccessorInput], {
    nullable: true,
    description:
      '承接的单位（信访工作条例第二十四条）。下属单位、联席会议成员资格、场所、包联和非领导岗位归入为主的一个。',
  })
  successors?: UnitSuccessorInput[] | null;

  @Field(() => String, { description: '依据：批复或决定的名称、文号，2 至 200 字。' })
  source!: string;
}

@InputType({ description: '一个单位和所见的 revision。' })
export class SeenUnitInput {
  @Field(() => ID, { description: '单位代码。' })
  code!: string;

  @Field(() => Int, { description: '所见的 revision。' })
  expectedRevision!: number;
}

@InputType({ description: '合并成的单位：已有的，或随同设立的（填 newUnit）。' })
export class MergedUnitInput {
  @Field(() => ID, { description: '单位代码。' })
  code!: string;

  @Field(() => UnitFieldsInput, { nullable: true, description: '随同设立的单位的内容。' })
  newUnit?: UnitFieldsInput | null;
}

@InputType({ description: '几个单位并入一个。' })
export class MergeUnitsInput {
  @Field(() => [SeenUnitInput], { description: '被并入、自生效日起撤销的单位，1 至 50 个。' })
  units!: SeenUnitInput[];

  @Field(() => MergedUnitInput, { description: '并成的单位。' })
  into!: MergedUnitInput;

  @Field(() => String, { description: '依据：批复或决定的名称、文号，2 至 200 字。' })
  source!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '生效日，yyyy-mm-dd；默认今日。' })
  effectiveOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: '只试算，不改变。' })
  isTrial?: boolean | null;
}
