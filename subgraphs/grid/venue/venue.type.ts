import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { AreaType, areaNode } from '../area/area.type.js';
import { CellType, cellNode } from '../cell/cell.type.js';
import type { GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import { type Dated, isInForceOn } from '../record/dated.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import { UnitType, unitNode } from '../unit/unit.type.js';
import type { OpeningHours, Venue } from './venue.rules.js';
import { type VenueKind, VenueKindEnum } from './venue-kind.type.js';

@ObjectType('OpeningHours', { description: '每周一天的一段开放时间；中午关门的一天有两段。' })
@InputType('OpeningHoursInput', { description: '每周一天的一段开放时间；中午关门的一天有两段。' })
export class OpeningHoursType implements OpeningHours {
  @Field(() => Int, { description: '星期，1 为星期一，7 为星期日。' })
  weekday!: number;

  @Field(() => String, { description: '自，HH:MM。' })
  from!: string;

  @Field(() => String, { description: '至，HH:MM。' })
  to!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Venue', { description: '接待群众、调处矛盾的场所。' })
export class VenueType {
  constructor(
    readonly view: GridView,
    readonly venue: Dated<Venue>,
  ) {}

  @Field(() => ID, { description: '标识。' })
  get id(): string {
    return this.venue.id;
  }

  @Field(() => VenueKindEnum, { nullable: true, description: '类型。' })
  get kind(): VenueKind {
    return this.venue.kind;
  }

  @Field(() => String, { nullable: true, description: '名称。' })
  get name(): string {
    return this.venue.name;
  }

  @Field(() => String, { nullable: true, description: '品牌，如 无忧调解；没有为空。' })
  get brand(): string | null {
    return this.venue.brand;
  }

  @Field(() => String, { nullable: true, description: '以人命名的调解工作室，如 老周调解室；不是的为空。' })
  get studio(): string | null {
    return this.venue.studio;
  }

  @Field(() => Boolean, { nullable: true, description: '在所查日期有效；已撤销的为 false。' })
  get isInForce(): boolean {
    return isInForceOn(this.venue, this.view.day);
  }

  @Field(() => AreaType, { nullable: true, description: '所在区划。' })
  get area(): AreaType | null {
    return areaNode(this.view, this.venue.areaCode);
  }

  @Field(() => CellType, { nullable: true, description: '所在网格；没有登记为空。' })
  get cell(): CellType | null {
    return cellNode(this.view, this.venue.cellId);
  }

  @Field(() => UnitType, { nullable: true, description: '主管单位；没有登记为空。' })
  get unit(): UnitType | null {
    return unitNode(this.view, this.venue.unitCode);
  }

  @Field(() => String, { nullable: true, description: '地址，公开；没有登记为空。' })
  get address(): string | null {
    return this.venue.address;
  }

  @Field(() => String, { nullable: true, description: '办公电话，公开；没有登记为空。' })
  get phone(): string | null {
    return this.venue.phone;
  }

  @Field(() => [OpeningHoursType], { nullable: true, description: '开放时间；没有登记为空表。' })
  get openingHours(): OpeningHoursType[] {
    return this.venue.openingHours.map((hours) => ({ ...hours }));
  }

  @Field(() => [VenueType], {
    nullable: true,
    description: '合署场所由哪些场所组成（一站三中心、三位一体）；其他为空表。',
  })
  get parts(): VenueType[] {
    return this.venue.partIds.flatMap((id) => venueNode(this.view, id) ?? []);
  }

  @Field(() => Int, { nullable: true, description: '修订号；更改时作为 expectedRevision 给出。' })
  get revision(): number {
    return this.venue.revision;
  }
}

/** Null for a venue that never was in force. */
export function venueNode(view: GridView, id: string | null | undefined): VenueType | null {
  const venue = recordOn(onDay(view), 'VENUE', id);
  return venue ? new VenueType(view, venue) : null;
}

export const VenueConnection = connectionOf(VenueType, 'Venue');
