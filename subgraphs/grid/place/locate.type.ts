import { Field, Float, InputType, ObjectType } from 'type-graphql';
import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import { AreaType } from '../area/area.type.js';
import { CellType } from '../cell/cell.type.js';
import { CoordinateSystemEnum } from '../geometry/coordinate-system.type.js';

@InputType({ description: '要定位的地点：地址、坐标、区划代码可任给其一或多个。' })
export class LocateInput {
  @Field(() => String, { nullable: true, description: '地址原文。' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: '区划代码，6、9 或 12 位。' })
  areaCode?: string | null;

  @Field(() => Float, { nullable: true, description: '经度（度）。须同时给出纬度和坐标系，否则 BAD_USER_INPUT。' })
  longitude?: number | null;

  @Field(() => Float, { nullable: true, description: '纬度（度）。' })
  latitude?: number | null;

  @Field(() => CoordinateSystemEnum, { nullable: true, description: '坐标系；从不推定。' })
  crs?: CoordinateSystem | null;
}

@ObjectType('LocateAnswer', { description: '定位结果。' })
export class LocateAnswerType {
  @Field(() => CellType, { nullable: true, description: '网格；不够确定时为空，从不猜测。' })
  cell!: CellType | null;

  @Field(() => [AreaType], { description: '自县至村的区划，只列确定的部分。' })
  areas!: AreaType[];

  @Field(() => Float, { description: '确定程度，0 至 1。' })
  certainty!: number;

  @Field(() => String, { description: '依据。' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: '地址中地名以后的部分，照原文，如“3号楼2单元301室”；没有或不够确定时为空。只随答复返回，不保存。',
  })
  detail!: string | null;

  @Field(() => [CellType], { description: '可供选择的网格。' })
  candidates!: CellType[];
}
