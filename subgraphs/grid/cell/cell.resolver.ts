import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { CellConnection, CellType } from './cell.type.js';
import { findCell, findCellByCode } from './find-cell.js';
import { GridSummaryType } from './grid-summary.type.js';
import { listCells } from './list-cells.js';
import { summarise } from './summarise.js';

@Resolver()
export class CellResolver {
  @Query(() => CellType, { nullable: true, description: '一个网格；没有则为空。' })
  cell(
    @Arg('id', () => ID, { description: '网格标识。' }) id: string,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Ctx() context: GridContext,
  ): Promise<CellType | null> {
    return findCell(context, id, asOf);
  }

  @Query(() => CellType, { nullable: true, description: '按编码取一个网格；没有则为空。' })
  cellByCode(
    @Arg('code', () => String, { description: '网格编码，9、12、15 或 18 位。' }) code: string,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Ctx() context: GridContext,
  ): Promise<CellType | null> {
    return findCellByCode(context, code, asOf);
  }

  @Query(() => CellConnection, { description: '网格，按编码排列。' })
  cells(
    @Arg('level', () => Int, { nullable: true, description: '层级：1、2、3；4 为联户。' }) level: number | null,
    @Arg('parent', () => ID, { nullable: true, description: '上级网格标识。' }) parent: string | null,
    @Arg('search', () => String, { nullable: true, description: '名称、别名、编码中的文字，或拼音首字母。' }) search:
      | string
      | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<CellType>> {
    return listCells(context, { level, parent, search, asOf, first, after });
  }

  @Query(() => GridSummaryType, { description: '本县网格与单位的数目。' })
  gridSummary(@Ctx() context: GridContext): Promise<GridSummaryType> {
    return summarise(context);
  }
}
