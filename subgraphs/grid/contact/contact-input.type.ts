import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/user-error.js';
import { EndInput, PutInput } from '../change/change-input.type.js';
import { changePayloadOf } from '../change/change-payload.type.js';
import { ContactType } from './contact.type.js';
import { type ContactKind, ContactKindEnum } from './contact-kind.type.js';

export const ContactChangePayload = changePayloadOf('contact', ContactType, 'ContactChangePayload');
export type ContactChangePayload = InstanceType<typeof ContactChangePayload>;

@InputType({ description: '新增或更改一项包联。更改时只填要改的。' })
export class PutContactInput extends PutInput {
  @Field(() => ID, { nullable: true, description: '标识；新增不填。' })
  id?: string | null;

  @Field(() => ContactKindEnum, { nullable: true, description: '类型；新增必填。' })
  kind?: ContactKind | null;

  @Field(() => ID, { nullable: true, description: '领导或干部的人员标识；部门包联不填。' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: '单位代码；部门包联必填。' })
  unitCode?: string | null;

  @Field(() => ID, { nullable: true, description: '所联系的乡镇或村的区划代码；包联户不填。' })
  areaCode?: string | null;

  @Field(() => ID, { nullable: true, description: '包联户所在网格的标识。' })
  cellId?: string | null;

  @Field(() => Int, { nullable: true, description: '包联的户数（户）；一个网格内合计不超过该网格户数。' })
  households?: number | null;

  @Field(() => Int, { nullable: true, description: '每月至少走访的次数，1 至 31，默认 1。' })
  visitsPerMonth?: number | null;
}

@InputType({ description: '终止一项包联。已登记的走访仍保留。' })
export class EndContactInput extends EndInput {
  @Field(() => ID, { description: '标识。' })
  id!: string;
}

@InputType({ description: '一次走访。' })
export class ContactVisitInput {
  @Field(() => ID, { description: '包联的标识。' })
  contactId!: string;

  @Field(() => GraphQLLocalDate, { description: '走访日期，yyyy-mm-dd，不晚于今日，且在包联有效期内。' })
  visitedOn!: string;

  @Field(() => Int, { nullable: true, description: '当日走访的户数（户），不多于包联户数；不按户包联的不填。' })
  households?: number | null;
}

@InputType({ description: '登记走访，一次最多 100 条。同一包联同一天再登记的，以后一次为准。' })
export class NoteContactVisitsInput {
  @Field(() => [ContactVisitInput], { description: '走访。' })
  visits!: ContactVisitInput[];
}

@ObjectType({ description: '登记走访的结果；有错误时一条也没有登记。' })
export class NoteContactVisitsPayload {
  @Field(() => Int, { description: '登记的条数。' })
  noted!: number;

  @Field(() => [UserError], { description: '全部错误，field 如 visits.3.households。' })
  userErrors!: UserError[];
}

@ObjectType('ContactVisit', { description: '一次走访。' })
export class ContactVisitType {
  @Field(() => String, { description: '日期，yyyy-mm-dd。' })
  visitedOn!: string;

  @Field(() => Int, { description: '当日走访的户数（户）；不按户包联的为 1。' })
  households!: number;
}
