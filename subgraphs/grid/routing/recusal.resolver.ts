import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { addRecusal } from './add-recusal.js';
import { endRecusal } from './end-recusal.js';
import { listRecusals } from './list-recusals.js';
import {
  AddRecusalInput,
  EndRecusalInput,
  RecusalConnection,
  RecusalPayload,
  type RecusalType,
} from './recusal.type.js';

@Resolver()
export class RecusalResolver {
  @Query(() => RecusalConnection, {
    description: '回避决定，新者在前。限信访局工作人员。错误：FORBIDDEN、PAGE_TOO_LARGE、CURSOR_INVALID。',
  })
  recusals(
    @Arg('unit', () => ID, { nullable: true, description: '单位代码；不限为空。' }) unit: string | null,
    @Arg('inForce', () => Boolean, { defaultValue: true, description: '只列现行的。' }) isInForce: boolean,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<RecusalType>> {
    return listRecusals(context, { unit, isInForce, first, after });
  }

  @Mutation(() => RecusalPayload, {
    description:
      '登记一条回避决定：分派时不再以该单位及其下属为主办、协办；已交办的事项不变，由工作人员改交。限信访局工作人员。错误：FORBIDDEN、CASE_NOT_FOUND。输入错误：FIELD_MISSING（至少给出一项条件）、FIELD_INVALID、CODE_UNKNOWN、CODE_RETIRED。',
  })
  addRecusal(
    @Arg('input', () => AddRecusalInput) input: AddRecusalInput,
    @Ctx() context: GridContext,
  ): Promise<RecusalPayload> {
    return addRecusal(context, input);
  }

  @Mutation(() => RecusalPayload, {
    description:
      '终止一条回避决定，自明日或所定之日失效；尚未生效的予以撤回。限信访局工作人员。错误：FORBIDDEN、RECUSAL_NOT_FOUND。输入错误：RECORD_CHANGED_MEANWHILE、FIELD_INVALID。',
  })
  endRecusal(
    @Arg('input', () => EndRecusalInput) input: EndRecusalInput,
    @Ctx() context: GridContext,
  ): Promise<RecusalPayload> {
    return endRecusal(context, input);
  }
}
