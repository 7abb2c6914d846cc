import { Field, ID, InputType, Int } from 'type-graphql';
import { EndInput, PutInput } from '../change/change-input.type.js';
import { changePayloadOf } from '../change/change-payload.type.js';
import { type DutyRole, DutyRoleEnum, DutyType } from './duty.type.js';
import { OpeningHoursType, VenueType } from './venue.type.js';
import { type VenueKind, VenueKindEnum } from './venue-kind.type.js';

export const VenueChangePayload = changePayloadOf('venue', VenueType, 'VenueChangePayload');
export type VenueChangePayload = InstanceType<typeof VenueChangePayload>;

export const DutyChangePayload = changePayloadOf('duty', DutyType, 'DutyChangePayload');
export type DutyChangePayload = InstanceType<typeof DutyChangePayload>;

@InputType({ description: '新增或更改一个场所。更改时只填要改的。' })
export class PutVenueInput extends PutInput {
  @Field(() => ID, { nullable: true, description: '标识；新增不填。' })
  id?: string | null;

  @Field(() => VenueKindEnum, { nullable: true, description: '类型；新增必填。' })
  kind?: VenueKind | null;

  @Field(() => String, { nullable: true, description: '名称；新增必填。' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: '品牌。' })
  brand?: string | null;

  @Field(() => String, { nullable: true, description: '以人命名的调解工作室。' })
  studio?: string | null;

  @Field(() => ID, { nullable: true, description: '主管单位代码。' })
  unitCode?: string | null;

  @Field(() => ID, { nullable: true, description: '所在区划代码；新增必填。' })
  areaCode?: string | null;

  @Field(() => ID, { nullable: true, description: '所在网格标识。' })
  cellId?: string | null;

  @Field(() => String, { nullable: true, description: '地址，公开。' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: '办公电话，公开。' })
  phone?: string | null;

  @Field(() => [OpeningHoursType], { nullable: true, description: '开放时间，全部。' })
  openingHours?: OpeningHoursType[] | null;

  @Field(() => [ID], { nullable: true, description: '合署场所由哪些场所组成，至少两个；其他类型不填。' })
  partIds?: string[] | null;
}

@InputType({ description: '撤销一个场所，其值班和调解员任期随之终止。' })
export class EndVenueInput extends EndInput {
  @Field(() => ID, { description: '标识。' })
  id!: string;
}

@InputType({ description: '新增或更改一个值班。更改时只填要改的。' })
export class PutDutyInput extends PutInput {
  @Field(() => ID, { nullable: true, description: '标识；新增不填。' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: '场所标识；新增必填。' })
  venueId?: string | null;

  @Field(() => ID, { nullable: true, description: '人员标识；新增必填。' })
  personId?: string | null;

  @Field(() => DutyRoleEnum, { nullable: true, description: '值班类型；默认值班。' })
  role?: DutyRole | null;

  @Field(() => [Int], { nullable: true, description: '星期，1 为星期一，7 为星期日；新增必填。' })
  weekdays?: number[] | null;

  @Field(() => String, { nullable: true, description: '自，HH:MM；新增必填。' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: '至，HH:MM；新增必填。' })
  to?: string | null;
}

@InputType({ description: '终止一个值班。' })
export class EndDutyInput extends EndInput {
  @Field(() => ID, { description: '标识。' })
  id!: string;
}
