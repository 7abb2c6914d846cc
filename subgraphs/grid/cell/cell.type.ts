import { GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CoordinateSystem } from '../../../contracts/coordinates.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { AreaType, areaNode } from '../area/area.type.js';
import { CoordinateSystemEnum } from '../geometry/coordinate-system.type.js';
import type { GridView } from '../grid-context.js';
import { asOfIn, onDay } from '../grid-day.js';
import { headKindOf } from '../post/acting.rules.js';
import { holdersOf, PostHolderType } from '../post/post-holder.type.js';
import { type Dated, isInForceOn, newestRevision } from '../record/dated.rules.js';
import { chainOn, recordOn } from '../record/look-up.rules.js';
import type { CellPolygon, CellRecord } from './cell.rules.js';

@Directive('@key(fields: "id asOf")')
@ObjectType('Cell', {
  description: '网格：一级（乡镇）、二级（村、社区）、三级（村民小组、楼院），其下为联户（四级）。',
})
export class CellType {
  constructor(
    readonly view: GridView,
    readonly cell: Dated<CellRecord>,
  ) {}

  @Field(() => ID, { description: '标识，不随编码调整而变。' })
  get id(): string {
    return this.cell.id;
  }

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: '所查日期，yyyy-mm-dd；今日为空。办结事项的网格显示办结当日的情形。',
  })
  get asOf(): string | null {
    return asOfIn(this.view);
  }

  @Field(() => String, { nullable: true, description: '网格编码：一级 9 位，每下一级加 3 位。' })
  get code(): string {
    return this.cell.code;
  }

  @Field(() => Int, { nullable: true, description: '层级：1、2、3；4 为联户。' })
  get level(): number {
    return this.cell.level;
  }

  @Field(() => String, { nullable: true, description: '名称。' })
  get name(): string {
    return this.cell.name;
  }

  @Field(() => [String], { nullable: true, description: '别名，用于地址定位。' })
  get aliases(): readonly string[] {
    return this.cell.aliases;
  }

  @Field(() => Int, { nullable: true, description: '户数（户）。' })
  get households(): number {
    return this.cell.households;
  }

  @Field(() => Boolean, { nullable: true, description: '现行有效；已撤并的为 false，为以往事项保留。' })
  get isInForce(): boolean {
    return isInForceOn(this.cell, this.view.day);
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: '所示情形自哪一天起，yyyy-mm-dd。' })
  get validFrom(): string {
    return this.cell.validFrom;
  }

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: '所示情形到哪一天止（当日不再如此），yyyy-mm-dd；未定为空。',
  })
  get validTo(): string | null {
    return this.cell.validTo;
  }

  @Field(() => Int, { nullable: true, description: '最近一次变更的版次；更改时作为 expectedRevision。' })
  get revision(): number {
    return newestRevision(this.view.atlas.records.CELL.get(this.cell.id));
  }

  @Field(() => CellType, { nullable: true, description: '上级网格；一级为空。' })
  get parent(): CellType | null {
    return cellNode(this.view, this.cell.parentId);
  }

  @Field(() => [CellType], { nullable: true, description: '自一级网格至本网格。' })
  get path(): CellType[] {
    return chainOn(onDay(this.view), 'CELL', this.cell.id).map((cell) => new CellType(this.view, cell));
  }

  @Field(() => PostHolderType, { nullable: true, description: '网格长，联户为联户长；空缺为空。' })
  get head(): PostHolderType | null {
    return holdersOf(this.view, this.cell.id, headKindOf(this.cell.level))[0] ?? null;
  }

  @Field(() => [PostHolderType], { nullable: true, description: '网格员。' })
  get workers(): PostHolderType[] {
    return holdersOf(this.view, this.cell.id, 'CELL_WORKER');
  }

  @Field(() => AreaType, { nullable: true, description: '所在区划：乡镇、村或社区。' })
  get area(): AreaType | null {
    return areaNode(this.view, this.cell.areaCode);
  }

  @Field(() => AreaType, { nullable: true, description: '所在村或社区；一级网格为空。' })
  get village(): AreaType | null {
    return this.areaOfLevel(3);
  }

  @Field(() => AreaType, { nullable: true, description: '所在乡镇。' })
  get town(): AreaType | null {
    return this.areaOfLevel(2);
  }

  @Field(() => AreaType, { nullable: true, description: '所在县。' })
  get county(): AreaType | null {
    return this.areaOfLevel(1);
  }

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: '范围，GeoJSON Polygon 或 MultiPolygon（WGS 84）；未绘制为空。',
  })
  get polygon(): CellPolygon | null {
    return this.cell.polygon;
  }

  @Field(() => CoordinateSystemEnum, { nullable: true, description: '范围原来所用的坐标系；未绘制为空。' })
  get sourceCrs(): CoordinateSystem | null {
    return this.cell.sourceCrs;
  }

  private areaOfLevel(level: 1 | 2 | 3): AreaType | null {
    return areaNode(this.view, chainOn(onDay(this.view), 'AREA', this.cell.areaCode)[level - 1]?.code);
  }
}

/** Null for a cell that never was in force. */
export function cellNode(view: GridView, id: string | null | undefined): CellType | null {
  const cell = recordOn(onDay(view), 'CELL', id);
  return cell ? new CellType(view, cell) : null;
}

export const CellConnection = connectionOf(CellType, 'Cell');
