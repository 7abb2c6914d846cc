import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { CasesContext } from '../cases-context.js';
import { CaseConnection, CaseType } from './case.type.js';
import { CaseFilter, type CaseOrder, CaseOrderEnum } from './case-filter.type.js';
import type { CaseRow } from './case-row.js';
import { CaseSummaryType } from './case-summary.type.js';
import { findCaseByNo } from './find-case.js';
import { listCases } from './list-cases.js';
import { summariseCases } from './summarise-cases.js';

@Resolver()
export class CaseResolver {
  @Query(() => CaseType, { nullable: true, description: '按标识取一件信访事项；不存在或无权查看时为空。' })
  case(
    @Arg('id', () => ID, { description: '事项标识。' }) id: string,
    @Ctx() { loaders }: CasesContext,
  ): Promise<CaseRow | null> {
    return loaders.caseById.load(id);
  }

  @Query(() => CaseType, { nullable: true, description: '按编号取一件信访事项；不存在或无权查看时为空。' })
  caseByNo(
    @Arg('caseNo', () => String, { description: '如 XF2026-000123。' }) caseNo: string,
    @Ctx() context: CasesContext,
  ): Promise<CaseRow | null> {
    return findCaseByNo(context, caseNo);
  }

  @Query(() => CaseConnection, { description: '查看者所能见到的信访事项。每页最多 100 条。' })
  cases(
    @Arg('filter', () => CaseFilter, { nullable: true, description: '条件。' }) filter: CaseFilter | null,
    @Arg('orderBy', () => CaseOrderEnum, { defaultValue: 'RECEIVED_NEWEST', description: '次序。' }) orderBy: CaseOrder,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，缺省 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor；次序须相同。' }) after:
      | string
      | null,
    @Ctx() context: CasesContext,
  ): Promise<Page<CaseRow>> {
    return listCases(context, { filter: filter ?? null, orderBy, first: first ?? null, after: after ?? null });
  }

  @Query(() => CaseSummaryType, { description: '查看者所能见到的信访事项的件数，按状态和是否超期。' })
  caseSummary(
    @Arg('filter', () => CaseFilter, { nullable: true, description: '条件。' }) filter: CaseFilter | null,
    @Ctx() context: CasesContext,
  ): Promise<CaseSummaryType> {
    return summariseCases(context, filter ?? null);
  }
}
