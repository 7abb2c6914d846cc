import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { CellTreeConnection, type CellTreeNodeType } from './cell-tree.type.js';
import { listCellTree } from './list-cell-tree.js';

@Resolver()
export class CellTreeResolver {
  @Directive('@listSize(assumedSize: 1000, slicingArguments: ["first"], sizedFields: ["nodes"])')
  @Query(() => CellTreeConnection, {
    description:
      '网格树连同在岗人员，平铺为一列，不受嵌套层数限制。错误：UNAUTHENTICATED、PAGE_TOO_LARGE、CURSOR_INVALID。',
  })
  cellTree(
    @Arg('root', () => ID, { nullable: true, description: '自哪个网格起；默认全县。当日无效的为空列表。' })
    root: string | null,
    @Arg('maxDepth', () => Int, { nullable: true, description: '取几层，含起点一层；默认全部。' }) maxDepth:
      | number
      | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页行数，最多 5000，默认 1000。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<CellTreeNodeType>> {
    return listCellTree(context, { root, maxDepth, asOf, first, after });
  }
}
