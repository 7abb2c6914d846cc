import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { FeedItemV1 } from '../../../contracts/case-event.js';
import type { Page } from '../../../platform/graphql/connection.js';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { unitOf } from '../case/dated-stubs.js';
import { UnitStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { CaseFeedConnection, CaseFeedItemType } from './case-feed.type.js';
import { pageFeed } from './page-feed.js';

@Resolver(() => CaseFeedItemType)
export class CaseFeedResolver {
  @Query(() => CaseFeedConnection, {
    description:
      '拉取一个单位（含下属单位）的消息流，旧的在前，不漏不重。endCursor 无新消息时不变。单位撤并后仍可拉取其以往的消息。报 FORBIDDEN、UNIT_NOT_FOUND、CURSOR_INVALID。',
  })
  assignedCaseEvents(
    @Arg('unit', () => ID, { nullable: true, description: '单位代码；缺省为查看者所在单位。' }) unit: string | null,
    @Arg('after', () => String, { nullable: true, description: '上次读到的游标；不给则从头。' }) after: string | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，缺省 20，最多 100。' }) first: number | null,
    @Ctx() context: CasesContext,
  ): Promise<Page<FeedItemV1>> {
    return pageFeed(context, unit ?? null, first ?? null, after ?? null);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: '信访事项；已不归查看者办理时为空。' })
  case(@Root() { caseId }: FeedItemV1, @Ctx() { loaders }: CasesContext): Promise<CaseRow | null> {
    return loaders.caseById.load(caseId);
  }

  @FieldResolver(() => UnitStub, { nullable: true, description: '收到本条的单位。' })
  unit(@Root() { unitCode }: FeedItemV1): UnitStub {
    return unitOf(unitCode, null);
  }
}
