import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { AreaConnection, type AreaType } from './area.type.js';
import { SetAreaLevelLabelsInput, SetAreaLevelLabelsPayload } from './level-label.type.js';
import { listAreas } from './list-areas.js';
import { setLevelLabels } from './set-level-labels.js';

@Resolver()
export class AreaResolver {
  @Query(() => AreaConnection, { description: '区划，按代码排列。' })
  areas(
    @Arg('level', () => Int, { nullable: true, description: '层级：1 县，2 乡镇，3 村（社区）。' })
    level: number | null,
    @Arg('parent', () => String, { nullable: true, description: '上级区划代码。' }) parent: string | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<AreaType>> {
    return listAreas(context, { level, parent, asOf, first, after });
  }

  @Mutation(() => SetAreaLevelLabelsPayload, {
    description: '设定本县对各层级的叫法（如 旗、苏木、嘎查）。限信访局工作人员、管理员。错误：FORBIDDEN。',
  })
  setAreaLevelLabels(
    @Arg('input', () => SetAreaLevelLabelsInput) input: SetAreaLevelLabelsInput,
    @Ctx() context: GridContext,
  ): Promise<SetAreaLevelLabelsPayload> {
    return setLevelLabels(context, input);
  }
}
