import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import type { GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import { type Dated, isInForceOn, newestRevision } from '../record/dated.rules.js';
import { chainOn, recordOn } from '../record/look-up.rules.js';
import { AREA_KINDS, type Area, type AreaKind } from './area.rules.js';
import { levelLabel } from './level-label.rules.js';

export type { AreaKind };
export const AreaKindEnum = graphEnum('AreaKind', AREA_KINDS, '区划类型：县、乡镇（街道）、村、社区。');

@Directive('@key(fields: "code")')
@ObjectType('Area', { description: '行政区划：县、乡镇、村或社区。' })
export class AreaType {
  constructor(
    readonly view: GridView,
    readonly area: Dated<Area>,
  ) {}

  @Field(() => ID, { description: '区划代码：县 6 位（GB/T 2260），以下 12 位（统计用区划代码）。' })
  get code(): string {
    return this.area.code;
  }

  @Field(() => Int, { description: '层级：1 县，2 乡镇，3 村（社区）。' })
  get level(): number {
    return this.area.level;
  }

  @Field(() => String, {
    description: '本县对这一层级的叫法，如 镇、苏木，村、嘎查：依设定，未设定的依其名称，再依县名。',
  })
  get levelLabel(): string {
    const [county = this.area] = chainOn(onDay(this.view), 'AREA', this.area.code);
    return levelLabel(this.view.atlas.levelLabels, county, this.area);
  }

  @Field(() => AreaKindEnum, { description: '类型。' })
  get kind(): AreaKind {
    return this.area.kind;
  }

  @Field(() => String, { description: '名称。' })
  get name(): string {
    return this.area.name;
  }

  @Field(() => [String], { description: '别名。' })
  get aliases(): readonly string[] {
    return this.area.aliases;
  }

  @Field(() => Boolean, { description: '在所查日期有效；已撤并的为 false。' })
  get isInForce(): boolean {
    return isInForceOn(this.area, this.view.day);
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: '所示情形自哪一天起，yyyy-mm-dd。' })
  get validFrom(): string {
    return this.area.validFrom;
  }

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: '所示情形到哪一天止（当日不再如此），yyyy-mm-dd；未定为空。',
  })
  get validTo(): string | null {
    return this.area.validTo;
  }

  @Field(() => Int, { nullable: true, description: '最近一次变更的版次；更改时作为 expectedRevision。' })
  get revision(): number {
    return newestRevision(this.view.atlas.records.AREA.get(this.area.code));
  }

  @Field(() => AreaType, { nullable: true, description: '上级区划；县为空。' })
  get parent(): AreaType | null {
    return areaNode(this.view, this.area.parentCode);
  }
}

/** Null for a code that never was in force. */
export function areaNode(view: GridView, code: string | null | undefined): AreaType | null {
  const area = recordOn(onDay(view), 'AREA', code);
  return area ? new AreaType(view, area) : null;
}

export const AreaConnection = connectionOf(AreaType, 'Area');
