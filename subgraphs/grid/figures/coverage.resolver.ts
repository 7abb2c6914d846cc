import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../grid-context.js';
import { type CoverageNode, countAllCoverage, countCoverage } from './count-coverage.js';
import {
  type CoverageFigure,
  CoverageFigureEnum,
  CoverageItemConnection,
  type CoverageItems,
  CoverageType,
} from './coverage.type.js';
import { listMissing } from './list-missing.js';

@Resolver(() => CoverageType)
export class CoverageFiguresResolver {
  @Query(() => CoverageType, { description: '一项覆盖指标。' })
  coverage(
    @Arg('figure', () => CoverageFigureEnum, { description: '指标。' }) figure: CoverageFigure,
    @Arg('area', () => ID, { nullable: true, description: '只计这一区划及其下级：区划代码；默认全县。' })
    area: string | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Ctx() context: GridContext,
  ): Promise<CoverageNode> {
    return countCoverage(context, figure, { area, asOf });
  }

  @Query(() => [CoverageType], { description: '全部覆盖指标，同一时刻统计。' })
  coverages(
    @Arg('area', () => ID, { nullable: true, description: '只计这一区划及其下级：区划代码；默认全县。' })
    area: string | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Ctx() context: GridContext,
  ): Promise<CoverageNode[]> {
    return countAllCoverage(context, { area, asOf });
  }

  @FieldResolver(() => CoverageItemConnection, { description: '没有达到的逐项清单。' })
  missing(
    @Root() coverage: CoverageNode,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
  ): CoverageItems {
    return listMissing(coverage, { first, after });
  }
}
