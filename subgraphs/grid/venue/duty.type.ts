import { Field, ID, Int, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import type { GridView } from '../grid-context.js';
import { PersonType, personNode } from '../person/person.type.js';
import type { Dated } from '../record/dated.rules.js';
import { DUTY_ROLES, type Duty, type DutyRole } from './duty.rules.js';
import { VenueType, venueNode } from './venue.type.js';

export type { DutyRole };
export const DutyRoleEnum = graphEnum('DutyRole', DUTY_ROLES, '值班类型：值班、领导带班岗、党员示范岗。');

@ObjectType('Duty', { description: '一个人在一个场所每周的值班。' })
export class DutyType {
  constructor(
    private readonly view: GridView,
    private readonly duty: Dated<Duty>,
  ) {}

  @Field(() => ID, { description: '标识。' })
  get id(): string {
    return this.duty.id;
  }

  @Field(() => VenueType, { nullable: true, description: '场所。' })
  get venue(): VenueType | null {
    return venueNode(this.view, this.duty.venueId);
  }

  @Field(() => PersonType, { nullable: true, description: '值班人；未登录者看不到。' })
  get person(): PersonType | null {
    return personNode(this.view, this.duty.personId);
  }

  @Field(() => DutyRoleEnum, { description: '值班类型。' })
  get role(): DutyRole {
    return this.duty.role;
  }

  @Field(() => [Int], { description: '星期，1 为星期一，7 为星期日。' })
  get weekdays(): readonly number[] {
    return this.duty.weekdays;
  }

  @Field(() => String, { description: '自，HH:MM。' })
  get from(): string {
    return this.duty.from;
  }

  @Field(() => String, { description: '至，HH:MM。' })
  get to(): string {
    return this.duty.to;
  }

  @Field(() => String, { description: '自哪一天起，yyyy-mm-dd。' })
  get validFrom(): string {
    return this.duty.validFrom;
  }

  @Field(() => String, { nullable: true, description: '至哪一天止（当日不再值班），yyyy-mm-dd；未定为空。' })
  get validTo(): string | null {
    return this.duty.validTo;
  }

  @Field(() => Int, { description: '修订号；更改时作为 expectedRevision 给出。' })
  get revision(): number {
    return this.duty.revision;
  }
}
