import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import { RecordThingEnum, type Thing } from '../change/change-effect.type.js';
import type { GridContext } from '../grid-context.js';
import { GridChangeConnection, type GridChangeType } from './grid-change.type.js';
import { listChanges } from './list-changes.js';

@Resolver()
export class GridChangeResolver {
  @Query(() => GridChangeConnection, {
    description:
      '组织档案的变更记录，新者在前。限信访局工作人员、管理员。错误：FORBIDDEN、BAD_USER_INPUT（有 key 而无 thing）、CURSOR_INVALID。',
  })
  gridChanges(
    @Arg('thing', () => RecordThingEnum, { nullable: true, description: '只看这一种档案。' }) thing: Thing | null,
    @Arg('key', () => ID, { nullable: true, description: '只看这一条档案：标识或代码，须同时给出 thing。' })
    key: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<GridChangeType>> {
    return listChanges(context, { thing, key, first, after });
  }
}
