import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { endDuty, endVenue, putDuty, putVenue } from './change-venue.js';
import { DutyType } from './duty.type.js';
import { dutiesOf, findVenue, listVenues, onDutyAt } from './find-venues.js';
import { VenueConnection, VenueType } from './venue.type.js';
import {
  DutyChangePayload,
  EndDutyInput,
  EndVenueInput,
  PutDutyInput,
  PutVenueInput,
  VenueChangePayload,
} from './venue-input.type.js';
import { type VenueKind, VenueKindEnum } from './venue-kind.type.js';

@Resolver(() => VenueType)
export class VenueResolver {
  @Query(() => VenueType, { nullable: true, description: '一个场所，无需登录；没有则为空。' })
  venue(
    @Arg('id', () => ID, { description: '标识。' }) id: string,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Ctx() context: GridContext,
  ): Promise<VenueType | null> {
    return findVenue(context, id, asOf);
  }

  @Query(() => VenueConnection, {
    description: '场所，按标识排列，无需登录（信访工作条例第十八条：公布接待地点和时间）。',
  })
  venues(
    @Arg('kind', () => VenueKindEnum, { nullable: true, description: '类型。' }) kind: VenueKind | null,
    @Arg('area', () => ID, { nullable: true, description: '只要这一区划及其下级：区划代码。' }) area: string | null,
    @Arg('search', () => String, { nullable: true, description: '名称、品牌中包含的文字。' }) search: string | null,
    @Arg('openAt', () => Date, { nullable: true, description: '只要此时开放的，按每周的开放时间。' })
    openAt: Date | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<VenueType>> {
    return listVenues(context, { kind, area, search, openAt, asOf, first, after });
  }

  @FieldResolver(() => [DutyType], { nullable: true, description: '一天的值班表，按时间排列；未登录者看不到。' })
  duties(
    @Root() { view, venue }: VenueType,
    @Arg('on', () => GraphQLLocalDate, { nullable: true, description: '哪一天，yyyy-mm-dd；默认所查日期。' })
    day: string | null,
  ): DutyType[] {
    return dutiesOf(view, venue.id, day);
  }

  @FieldResolver(() => [DutyType], { nullable: true, description: '此刻在值班的；未登录者看不到。' })
  onDuty(@Root() { view, venue }: VenueType, @Ctx() context: GridContext): DutyType[] {
    return onDutyAt(view, venue.id, context.now());
  }

  @Mutation(() => VenueChangePayload, {
    description:
      '新增或更改一个场所，自生效日起。限信访局工作人员、管理员。错误在 userErrors 中：FIELD_MISSING、FIELD_INVALID、CODE_UNKNOWN、CODE_RETIRED、RECORD_CYCLE、RECORD_CHANGED_MEANWHILE。',
  })
  putVenue(
    @Arg('input', () => PutVenueInput) input: PutVenueInput,
    @Ctx() context: GridContext,
  ): Promise<VenueChangePayload> {
    return putVenue(context, input);
  }

  @Mutation(() => VenueChangePayload, {
    description:
      '撤销一个场所，自生效日起。限信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、RECORD_STOOD_ON（仍是合署场所的一部分）、RECORD_CHANGED_MEANWHILE。',
  })
  endVenue(
    @Arg('input', () => EndVenueInput) input: EndVenueInput,
    @Ctx() context: GridContext,
  ): Promise<VenueChangePayload> {
    return endVenue(context, input);
  }

  @Mutation(() => DutyChangePayload, {
    description:
      '新增或更改一个值班，自生效日起。限信访局工作人员、管理员。错误在 userErrors 中：FIELD_MISSING、FIELD_INVALID、CODE_UNKNOWN、DATES_OVERLAP（此人同时在别处值班）、RECORD_CHANGED_MEANWHILE。',
  })
  putDuty(
    @Arg('input', () => PutDutyInput) input: PutDutyInput,
    @Ctx() context: GridContext,
  ): Promise<DutyChangePayload> {
    return putDuty(context, input);
  }

  @Mutation(() => DutyChangePayload, {
    description:
      '终止一个值班，自生效日起。限信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、RECORD_CHANGED_MEANWHILE。',
  })
  endDuty(
    @Arg('input', () => EndDutyInput) input: EndDutyInput,
    @Ctx() context: GridContext,
  ): Promise<DutyChangePayload> {
    return endDuty(context, input);
  }
}
