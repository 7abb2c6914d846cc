import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import { RecordThingEnum, type Thing } from '../change/change-effect.type.js';
import type { GridContext } from '../grid-context.js';
import { OrganisationHitConnection, type OrganisationHitType } from './organisation-hit.type.js';
import { searchOrganisation } from './search-organisation.js';

@Resolver()
export class SearchResolver {
  @Query(() => OrganisationHitConnection, {
    description:
      '按名称、别名、代码或拼音首字母（如 htsq 查海棠社区）查区划、网格、单位和党小组；相同的在前，次为开头相同、含有、首字母。错误：UNAUTHENTICATED、PAGE_TOO_LARGE、CURSOR_INVALID。',
  })
  searchOrganisation(
    @Arg('text', () => String, { description: '所查文字；首字母至少两个。' }) text: string,
    @Arg('things', () => [RecordThingEnum], { nullable: true, description: '只查这些种类；默认四种都查。' })
    things: Thing[] | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<OrganisationHitType>> {
    return searchOrganisation(context, { text, things, asOf, first, after });
  }
}
