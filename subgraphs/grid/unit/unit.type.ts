import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { AreaType, areaNode } from '../area/area.type.js';
import type { GridView } from '../grid-context.js';
import { asOfIn, onDay } from '../grid-day.js';
import { holdersOf, PostHolderType } from '../post/post-holder.type.js';
import { type Dated, isInForceOn, newestRevision } from '../record/dated.rules.js';
import { chainOn, recordOn } from '../record/look-up.rules.js';
import { UNIT_KINDS, type UnitKind, type UnitRecord } from './unit.rules.js';

export type { UnitKind };
export const UnitKindEnum = graphEnum(
  'UnitKind',
  UNIT_KINDS,
  '单位类型：领导机关、县直部门、信访局、纪检监察机关、政法机关、乡镇、村、社区、基层站所、群团、企业、上级机关。',
);

@Directive('@key(fields: "code asOf")')
@ObjectType('Unit', { description: '责任单位：可以承办、也可以被反映的机关、单位和组织。' })
export class UnitType {
  constructor(
    readonly view: GridView,
    readonly unit: Dated<UnitRecord>,
  ) {}

  @Field(() => ID, { description: '单位代码。' })
  get code(): string {
    return this.unit.code;
  }

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: '所查日期，yyyy-mm-dd；今日为空。办结事项的单位显示办结当日的情形。',
  })
  get asOf(): string | null {
    return asOfIn(this.view);
  }

  @Field(() => String, { nullable: true, description: '名称。' })
  get name(): string {
    return this.unit.name;
  }

  @Field(() => UnitKindEnum, { nullable: true, description: '类型。' })
  get kind(): UnitKind {
    return this.unit.kind;
  }

  @Field(() => Boolean, { nullable: true, description: '现行有效；已撤并的为 false，为以往事项保留。' })
  get isInForce(): boolean {
    return isInForceOn(this.unit, this.view.day);
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: '所示情形自哪一天起，yyyy-mm-dd。' })
  get validFrom(): string {
    return this.unit.validFrom;
  }

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: '所示情形到哪一天止（当日不再如此），yyyy-mm-dd；未定为空。',
  })
  get validTo(): string | null {
    return this.unit.validTo;
  }

  @Field(() => Int, { nullable: true, description: '最近一次变更的版次；更改时作为 expectedRevision。' })
  get revision(): number {
    return newestRevision(this.view.atlas.records.UNIT.get(this.unit.code));
  }

  @Field(() => UnitType, { nullable: true, description: '上级单位；最高一级为空。' })
  get parent(): UnitType | null {
    return unitNode(this.view, this.unit.parentCode);
  }

  @Field(() => [UnitType], { nullable: true, description: '自最高一级单位至本单位。' })
  get path(): UnitType[] {
    return chainOn(onDay(this.view), 'UNIT', this.unit.code).map((unit) => new UnitType(this.view, unit));
  }

  @Field(() => [String], { nullable: true, description: '别名。' })
  get aliases(): readonly string[] {
    return this.unit.aliases;
  }

  @Field(() => String, { nullable: true, description: '统一社会信用代码（GB 32100），18 位；没有为空。' })
  get creditCode(): string | null {
    return this.unit.creditCode;
  }

  @Directive('@listSize(assumedSize: 20)')
  @Field(() => [UnitType], { nullable: true, description: '联席会议的成员单位；其他类型为空列表。' })
  get members(): UnitType[] {
    return this.unit.memberCodes.flatMap((code) => unitNode(this.view, code) ?? []);
  }

  @Field(() => AreaType, { nullable: true, description: '所属区划；不按区划设置的为空。' })
  get area(): AreaType | null {
    return areaNode(this.view, this.unit.areaCode);
  }

  @Field(() => PostHolderType, { nullable: true, description: '负责人；空缺为空。' })
  get head(): PostHolderType | null {
    return holdersOf(this.view, this.unit.code, 'UNIT_HEAD')[0] ?? null;
  }
}

/** Null for a unit that never was in force. */
export function unitNode(view: GridView, code: string | null | undefined): UnitType | null {
  const unit = recordOn(onDay(view), 'UNIT', code);
  return unit ? new UnitType(view, unit) : null;
}

export const UnitConnection = connectionOf(UnitType, 'Unit');
