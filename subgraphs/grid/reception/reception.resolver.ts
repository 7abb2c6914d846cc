import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { cancelReception, publishReception, recordReception, reportReception } from './change-reception.js';
import { listReceptions, listResults, listSchedule } from './list-receptions.js';
import { planReception } from './plan-reception.js';
import {
  CancelReceptionInput,
  PlanReceptionInput,
  ReceptionBulletinType,
  ReceptionConnection,
  ReceptionPayload,
  type ReceptionState,
  ReceptionStateEnum,
  type ReceptionType,
  ReceptionVersionInput,
  RecordReceptionInput,
} from './reception.type.js';
import { weeklyBulletin } from './weekly-bulletin.js';

@Resolver()
export class ReceptionResolver {
  @Query(() => ReceptionConnection, {
    description: '已公开的接访下访日程，按时间排列，无需登录（信访工作条例第十八条）。取消了的也列出并写明原因。',
  })
  receptionSchedule(
    @Arg('from', () => Date, { nullable: true, description: '在此以后结束的；默认现在。' }) from: Date | null,
    @Arg('to', () => Date, { nullable: true, description: '在此以前开始的；默认不限。' }) to: Date | null,
    @Arg('areaCode', () => String, { nullable: true, description: '只要这一区划及其下级。' }) areaCode: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<ReceptionType>> {
    return listSchedule(context, { from, to, areaCode, first, after });
  }

  @Query(() => ReceptionConnection, { description: '已公开结果的接访下访，按时间排列，无需登录。' })
  receptionResults(
    @Arg('from', () => Date, { nullable: true, description: '在此以后结束的；默认不限。' }) from: Date | null,
    @Arg('to', () => Date, { nullable: true, description: '在此以前开始的；默认不限。' }) to: Date | null,
    @Arg('areaCode', () => String, { nullable: true, description: '只要这一区划及其下级。' }) areaCode: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<ReceptionType>> {
    return listResults(context, { from, to, areaCode, first, after });
  }

  @Query(() => ReceptionBulletinType, { description: '接访下访周通报，无需登录。' })
  receptionBulletin(
    @Arg('week', () => GraphQLLocalDate, { nullable: true, description: '该周任一天，yyyy-mm-dd；默认本周。' })
    week: string | null,
    @Ctx() context: GridContext,
  ): Promise<ReceptionBulletinType> {
    return weeklyBulletin(context, week);
  }

  @Query(() => ReceptionConnection, { description: '全部接访下访安排，按时间排列；限登记员、信访局、管理员。' })
  receptions(
    @Arg('state', () => ReceptionStateEnum, { nullable: true, description: '状态。' }) state: ReceptionState | null,
    @Arg('from', () => Date, { nullable: true, description: '在此以后结束的；默认不限。' }) from: Date | null,
    @Arg('to', () => Date, { nullable: true, description: '在此以前开始的；默认不限。' }) to: Date | null,
    @Arg('areaCode', () => String, { nullable: true, description: '只要这一区划及其下级。' }) areaCode: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<ReceptionType>> {
    return listReceptions(context, { state, from, to, areaCode, first, after });
  }

  @Mutation(() => ReceptionPayload, { description: '安排一次接访或下访；公开以前只有工作人员可见。' })
  planReception(
    @Arg('input', () => PlanReceptionInput) input: PlanReceptionInput,
    @Ctx() context: GridContext,
  ): Promise<ReceptionPayload> {
    return planReception(context, input);
  }

  @Mutation(() => ReceptionPayload, { description: '公开日程，须在开始以前。' })
  publishReception(
    @Arg('input', () => ReceptionVersionInput) input: ReceptionVersionInput,
    @Ctx() context: GridContext,
  ): Promise<ReceptionPayload> {
    return publishReception(context, input);
  }

  @Mutation(() => ReceptionPayload, { description: '取消一次安排，写明原因；已公开的仍在日程中列出。' })
  cancelReception(
    @Arg('input', () => CancelReceptionInput) input: CancelReceptionInput,
    @Ctx() context: GridContext,
  ): Promise<ReceptionPayload> {
    return cancelReception(context, input);
  }

  @Mutation(() => ReceptionPayload, { description: '登记结果，须在结束以后；公开以前可以更正。' })
  recordReception(
    @Arg('input', () => RecordReceptionInput) input: RecordReceptionInput,
    @Ctx() context: GridContext,
  ): Promise<ReceptionPayload> {
    return recordReception(context, input);
  }

  @Mutation(() => ReceptionPayload, { description: '公开结果。' })
  reportReception(
    @Arg('input', () => ReceptionVersionInput) input: ReceptionVersionInput,
    @Ctx() context: GridContext,
  ): Promise<ReceptionPayload> {
    return reportReception(context, input);
  }
}
