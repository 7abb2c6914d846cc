import { GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import { RecordThingEnum } from '../change/change-effect.type.js';
import { EndInput } from '../change/change-input.type.js';
import { changePayloadOf } from '../change/change-payload.type.js';
import { CoordinateSystemEnum } from '../geometry/coordinate-system.type.js';
import type { Thing } from '../record/things.rules.js';
import { CellType } from './cell.type.js';

export const CellChangePayload = changePayloadOf('cell', CellType, 'CellChangePayload');
export type CellChangePayload = InstanceType<typeof CellChangePayload>;

@InputType({ description: '网格的内容。' })
export class CellFieldsInput {
  @Field(() => ID, {
    nullable: true,
    description: '上级网格标识；一级网格不填。随拆分、合并设立的，默认与原网格同一上级。',
  })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: '网格编码；默认为上级之下最小的未用编码，一级网格新增必填。' })
  code?: string | null;

  @Field(() => String, { nullable: true, description: '名称；新增必填。' })
  name?: string | null;

  @Field(() => [String], { nullable: true, description: '全部别名，用于地址定位。' })
  aliases?: string[] | null;

  @Field(() => ID, { nullable: true, description: '所在区划代码；默认与上级网格相同，一级网格新增必填。' })
  areaCode?: string | null;

  @Field(() => Int, { nullable: true, description: '户数（户）；新增默认 0。' })
  households?: number | null;
}

@InputType({ description: '新增或更改一个网格。更改时只填要改的；改上级用 moveCell，范围用 setCellPolygon。' })
export class PutCellInput extends CellFieldsInput {
  @Field(() => ID, { nullable: true, description: '网格标识；新增不填。' })
  id?: string | null;

  @Field(() => Boolean, { nullable: true, description: '更名时把原名留作别名，默认 true；原名写错的填 false。' })
  keepsFormerName?: boolean | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '生效日，yyyy-mm-dd；默认今日。' })
  effectiveOn?: string | null;

  @Field(() => Int, { nullable: true, description: '所见的 revision；更改必填，新增不填。' })
  expectedRevision?: number | null;

  @Field(() => Boolean, { nullable: true, description: '只试算，不改变。' })
  isTrial?: boolean | null;
}

@InputType({ description: '划定一个网格的范围。' })
export class SetCellPolygonInput {
  @Field(() => ID, { description: '网格标识。' })
  id!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'GeoJSON 的 Polygon 或 MultiPolygon（可有洞），经度在前，单位为度；为空则撤去原有范围。',
  })
  geoJson?: unknown;

  @Field(() => CoordinateSystemEnum, {
    nullable: true,
    description: '所给坐标的坐标系，给出范围时必填；从不推定，入库时转为 WGS 84。',
  })
  crs?: CoordinateSystem | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: '生效日，yyyy-mm-dd；默认今日。其前的范围仍可按日期查到。',
  })
  effectiveOn?: string | null;

  @Field(() => Int, { description: '所见的 revision。' })
  expectedRevision!: number;

  @Field(() => Boolean, { nullable: true, description: '只试算，不改变。' })
  isTrial?: boolean | null;
}

@InputType({ description: '把一个网格连同其下全部网格移到另一上级之下。' })
export class MoveCellInput {
  @Field(() => ID, { description: '网格标识。' })
  id!: string;

  @Field(() => ID, { description: '新的上级网格标识；层级须高一级。' })
  parentId!: string;

  @Field(() => String, {
    nullable: true,
    description: '新编码；默认在新上级之下沿用末三位，已用的取最小的未用编码。其下的编码随之更改。',
  })
  code?: string | null;

  @Field(() => ID, { nullable: true, description: '新的所在区划代码；默认不变。其下原在同一区划的随之更改。' })
  areaCode?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '生效日，yyyy-mm-dd；默认今日。' })
  effectiveOn?: string | null;

  @Field(() => Int, { description: '所见的 revision。' })
  expectedRevision!: number;

  @Field(() => Boolean, { nullable: true, description: '只试算，不改变。' })
  isTrial?: boolean | null;
}

@InputType({ description: '承接的网格：已有的填 id，拆出的填 newCell，须且只须填一个。' })
export class CellSuccessorInput {
  @Field(() => ID, { nullable: true, description: '已有网格的标识。' })
  id?: string | null;

  @Field(() => CellFieldsInput, { nullable: true, description: '拆出的网格；默认与原网格同一上级、同一区划。' })
  newCell?: CellFieldsInput | null;

  @Field(() => Boolean, { nullable: true, description: '为主；只有一个时可不填。' })
  isPrincipal?: boolean | null;

  @Field(() => String, { nullable: true, description: '只承接此内容分类（代码前 2、4 或 6 位）的事项。' })
  categoryPrefix?: string | null;

  @Field(() => ID, { nullable: true, description: '只承接此区划的事项：区划代码。' })
  areaCode?: string | null;
}

@InputType({ description: '原网格的一项归哪个承接网格；没有写明的都归为主的一个。' })
export class CellShareInput {
  @Field(() => RecordThingEnum, {
    description: '种类：下级网格 CELL、岗位 POST、党小组 PARTY_GROUP、包联 CONTACT、场所 VENUE。',
  })
  thing!: Thing;

  @Field(() => ID, { description: '标识。' })
  key!: string;

  @Field(() => Int, { description: '归 successors 中的第几个，从 0 起。党小组可写几行，归几个。' })
  to!: number;
}

@InputType({ description: '撤销一个网格：拆分填几个承接网格，并入填一个，撤销且无承接的不填。' })
export class EndCellInput extends EndInput {
  @Field(() => ID, { description: '网格标识。' })
  id!: string;

  @Field(() => [CellSuccessorInput], {
    nullable: true,
    description:
      '承接的网格。下级网格、岗位、党小组、包联、场所和教过的地名随之移交；承接网格已有网格长的，原网格长任期终止；包联按户数归入容得下的承接网格，都容不下的终止。',
  })
  successors?: CellSuccessorInput[] | null;

  @Field(() => [CellShareInput], { nullable: true, description: '哪些归为主的以外的承接网格。' })
  shares?: CellShareInput[] | null;

  @Field(() => String, { description: '依据：批复或决定的名称、文号，2 至 200 字。' })
  source!: string;
}

@InputType({ description: '一个网格和所见的 revision。' })
export class SeenCellInput {
  @Field(() => ID, { description: '网格标识。' })
  id!: string;

  @Field(() => Int, { description: '所见的 revision。' })
  expectedRevision!: number;
}

@InputType({ description: '合并成的网格：已有的填 id 和 expectedRevision，新设的填 newCell，须且只须填一个。' })
export class MergedCellInput {
  @Field(() => ID, { nullable: true, description: '已有网格的标识。' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: '已有网格所见的 revision。' })
  expectedRevision?: number | null;

  @Field(() => CellFieldsInput, { nullable: true, description: '新设的网格；默认与第一个被并网格同一上级、同一区划。' })
  newCell?: CellFieldsInput | null;
}

@InputType({ description: '几个网格并成一个。户数默认为各网格之和。' })
export class MergeCellsInput {
  @Field(() => [SeenCellInput], { description: '被并入、自生效日起撤销的网格，1 至 50 个。' })
  cells!: SeenCellInput[];

  @Field(() => MergedCellInput, { description: '并成的网格。' })
  into!: MergedCellInput;

  @Field(() => String, { description: '依据：批复或决定的名称、文号，2 至 200 字。' })
  source!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '生效日，yyyy-mm-dd；默认今日。' })
  effectiveOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: '只试算，不改变。' })
  isTrial?: boolean | null;
}
