import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { CellType } from '../cell/cell.type.js';

@ObjectType('UnresolvedPlace', { description: '待定位地址：不够确定，等工作人员确定网格。' })
export class UnresolvedPlaceType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => ID, { description: '提出定位的信访件标识。' })
  ref!: string;

  @Field(() => String, { nullable: true, description: '地址原文；没有给出为空。' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: '来件所给区划代码。' })
  areaCode!: string | null;

  @Field(() => String, { description: '未能定位的原因。' })
  reason!: string;

  @Field(() => Float, { description: '最可能的网格的确定程度，0 至 1。' })
  certainty!: number;

  @Field(() => [CellType], { description: '可供选择的网格。' })
  candidates!: CellType[];

  @Field(() => Date, { description: '列入清单的时间。' })
  createdAt!: Date;

  @Field(() => CellType, { nullable: true, description: '人工确定的网格；尚未确定为空。' })
  resolvedCell!: CellType | null;

  @Field(() => Date, { nullable: true, description: '人工确定的时间。' })
  resolvedAt!: Date | null;
}

export const UnresolvedPlaceConnection = connectionOf(UnresolvedPlaceType, 'UnresolvedPlace');

@InputType({ description: '为一条待定位地址确定网格。' })
export class ResolveUnresolvedPlaceInput {
  @Field(() => ID, { description: '待定位地址的标识。没有则报 UNRESOLVED_PLACE_NOT_FOUND。' })
  id!: string;

  @Field(() => ID, { description: '网格标识。没有则报 CELL_NOT_FOUND。' })
  cellId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '地址中这个地方的叫法，2 至 20 字，如“老粮站”；以后写到它的地址都定到这个网格。勿填人名。已是别处的正式名称报 BAD_USER_INPUT。',
  })
  placeName?: string | null;
}

@ObjectType({ description: '确定网格的结果。' })
export class ResolveUnresolvedPlacePayload {
  @Field(() => UnresolvedPlaceType, { description: '已确定的地址。' })
  place!: UnresolvedPlaceType;

  @Field(() => String, { nullable: true, description: '学会的叫法，按比对时的写法；没有教为空。' })
  taughtName!: string | null;
}
