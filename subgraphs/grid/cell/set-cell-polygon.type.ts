import { GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import { UserError } from '../../../platform/graphql/user-error.js';
import { ChangeEffectType } from '../change/change-effect.type.js';
import { CoordinateSystemEnum } from '../place/locate.type.js';
import { CellType } from './cell.type.js';

@InputType({ description: '一个网格的范围。' })
export class SetCellPolygonInput {
  @Field(() => ID, { description: '网格标识。' })
  cellId!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'GeoJSON 的 Polygon 或 MultiPolygon（可有洞），经度在前，单位为度；为空则撤去原有范围。',
  })
  geoJson?: unknown;

  @Field(() => CoordinateSystemEnum, {
    nullable: true,
    description: '所给坐标的坐标系，给出范围时必填（POLYGON_CRS_MISSING）；从不推定，入库时转为 WGS 84。',
  })
  crs?: CoordinateSystem | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: '自哪一天起，yyyy-mm-dd；默认今日。其前的范围仍可按日期查到。',
  })
  from?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: '试算：只说明将会如何，什么也不改变。' })
  isTrial!: boolean;
}

@ObjectType('SetCellPolygonPayload', { description: '划定范围的结果。' })
export class SetCellPolygonPayload {
  @Field(() => CellType, { nullable: true, description: '网格在生效之日的情形；有错误时为空，试算时为现状。' })
  cell!: CellType | null;

  @Field(() => [ChangeEffectType], { description: '发生了什么；与原有相同时为空。' })
  effects!: ChangeEffectType[];

  @Field(() => [UserError], { description: '不妨碍生效的提醒：POLYGON_OUTSIDE_PARENT（超出上级网格）。' })
  warnings!: UserError[];

  @Field(() => [UserError], { description: '输入中的错误；有错误时什么也没有改变。' })
  userErrors!: UserError[];
}
