import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { findUnit, listUnits } from './find-units.js';
import { UnitConnection, type UnitKind, UnitKindEnum, UnitType } from './unit.type.js';

@Resolver()
export class UnitResolver {
  @Query(() => UnitType, { nullable: true, description: '一个单位；没有则为空。' })
  unit(
    @Arg('code', () => ID, { description: '单位代码。' }) code: string,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Ctx() context: GridContext,
  ): Promise<UnitType | null> {
    return findUnit(context, code, asOf);
  }

  @Query(() => UnitConnection, { description: '单位，按代码排列。' })
  units(
    @Arg('kind', () => UnitKindEnum, { nullable: true, description: '类型。' }) kind: UnitKind | null,
    @Arg('parent', () => ID, { nullable: true, description: '上级单位代码。' }) parent: string | null,
    @Arg('search', () => String, { nullable: true, description: '名称、别名、代码中的文字，或拼音首字母。' }) search:
      | string
      | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<UnitType>> {
    return listUnits(context, { kind, parent, search, asOf, first, after });
  }
}
