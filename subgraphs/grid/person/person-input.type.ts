import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { changePayloadOf } from '../change/change-payload.type.js';
import { PersonType } from './person.type.js';

export const PersonChangePayload = changePayloadOf('person', PersonType, 'PersonChangePayload');
export type PersonChangePayload = InstanceType<typeof PersonChangePayload>;

const TRIAL = '只试算，不改变。';
const REVISION = '所见人员的 revision；他人已改的报 RECORD_CHANGED_MEANWHILE。';

@InputType({ description: '更正一个人员。不填的不变。' })
export class AmendPersonInput {
  @Field(() => ID, { description: '人员标识。' })
  id!: string;

  @Field(() => String, { nullable: true, description: '姓名，2 至 50 字。' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: '电话；填 null 为删去。' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: '身份证号；填 null 为删去。' })
  idNo?: string | null;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: TRIAL })
  isTrial?: boolean | null;
}

@InputType({ description: '注销一个人员，并删去其号码。' })
export class ForgetPersonInput {
  @Field(() => ID, { description: '人员标识。' })
  id!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '自哪一天起不再任职，yyyy-mm-dd；默认今日。' })
  on?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '姓名也删去，默认 false：以往事项由谁负责属于档案。',
  })
  erasesName?: boolean | null;

  @Field(() => Int, { nullable: true, description: REVISION })
  expectedRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: TRIAL })
  isTrial?: boolean | null;
}

@InputType({ description: '合并同一人的两条记录。' })
export class MergePeopleInput {
  @Field(() => ID, { description: '保留的人员标识。' })
  keepId!: string;

  @Field(() => ID, { description: '并入的人员标识；合并后不复存在。' })
  goneId!: string;

  @Field(() => Int, { nullable: true, description: `保留者：${REVISION}` })
  expectedRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: TRIAL })
  isTrial?: boolean | null;
}

@InputType({ description: '以号码或姓名找人。至少给出一个；号码须完整，只作比对，不留存。' })
export class FindPeopleInput {
  @Field(() => String, { nullable: true, description: '完整姓名。' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: '完整电话。' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: '完整身份证号。' })
  idNo?: string | null;
}
