import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { AreaType, areaNode } from '../area/area.type.js';
import { CellType, cellNode } from '../cell/cell.type.js';
import type { GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import { type Dated, isInForceOn, newestRevision } from '../record/dated.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import type { PartyGroup } from './party-group.rules.js';

@Directive('@key(fields: "id")')
@ObjectType('PartyGroup', { description: '党小组：覆于网格之上，不是网格的一级；可跨数个网格。' })
export class PartyGroupType {
  constructor(
    readonly view: GridView,
    readonly group: Dated<PartyGroup>,
  ) {}

  @Field(() => ID, { description: '标识。' })
  get id(): string {
    return this.group.id;
  }

  @Field(() => String, { nullable: true, description: '名称。' })
  get name(): string {
    return this.group.name;
  }

  @Field(() => Boolean, { nullable: true, description: '在所查日期有效；已撤销的为 false。' })
  get isInForce(): boolean {
    return isInForceOn(this.group, this.view.day);
  }

  @Field(() => AreaType, { nullable: true, description: '所属村或社区。' })
  get area(): AreaType | null {
    return areaNode(this.view, this.group.areaCode);
  }

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [CellType], { nullable: true, description: '党员所在的网格。' })
  get cells(): CellType[] {
    return this.group.cellIds.flatMap((id) => cellNode(this.view, id) ?? []);
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: '所示情形自哪一天起，yyyy-mm-dd。' })
  get validFrom(): string {
    return this.group.validFrom;
  }

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: '所示情形到哪一天止（当日不再如此），yyyy-mm-dd；未定为空。',
  })
  get validTo(): string | null {
    return this.group.validTo;
  }

  @Field(() => Int, { nullable: true, description: '最近一次变更的版次；更改时作为 expectedRevision。' })
  get revision(): number {
    return newestRevision(this.view.atlas.records.PARTY_GROUP.get(this.group.id));
  }
}

/** Null for a party group that never was in force. */
export function partyGroupNode(view: GridView, id: string | null | undefined): PartyGroupType | null {
  const group = recordOn(onDay(view), 'PARTY_GROUP', id);
  return group ? new PartyGroupType(view, group) : null;
}

export const PartyGroupConnection = connectionOf(PartyGroupType, 'PartyGroup');
