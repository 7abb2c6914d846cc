import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { unitOf } from '../case/dated-stubs.js';
import { UnitStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { listPendingObjections } from './list-pending-objections.js';
import { ObjectionConnection, ObjectionType } from './objection.type.js';
import type { ObjectionRow } from './objection-row.js';
import { readWords } from './read-words.js';

const stubOf = (code: string | null, at: Date | null): UnitStub | null => (code === null ? null : unitOf(code, at));

@Resolver(() => ObjectionType)
export class ObjectionResolver {
  @Query(() => ObjectionConnection, {
    description:
      '待决定的异议，先提出的在前：信访局看全县的，承办单位看对自己所派的。每页最多 100 条。报 FORBIDDEN、PAGE_TOO_LARGE、CURSOR_INVALID。',
  })
  pendingObjections(
    @Arg('first', () => Int, { nullable: true, description: '每页条数，缺省 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: CasesContext,
  ): Promise<Page<ObjectionRow>> {
    return listPendingObjections(context, { first, after });
  }

  @FieldResolver(() => CaseType, { nullable: true, description: '所涉事项。' })
  case(@Root() { caseId }: ObjectionRow, @Ctx() { loaders }: CasesContext): Promise<CaseRow | null> {
    return loaders.caseById.load(caseId);
  }

  @FieldResolver(() => UnitStub, { nullable: true, description: '提出异议的单位。' })
  unit(@Root() { unitCode, decidedAt }: ObjectionRow): UnitStub {
    return unitOf(unitCode, decidedAt);
  }

  @FieldResolver(() => UnitStub, { nullable: true, description: '交办的单位，由其决定。' })
  sentBy(@Root() { sentByUnitCode, decidedAt }: ObjectionRow): UnitStub {
    return unitOf(sentByUnitCode, decidedAt);
  }

  @FieldResolver(() => String, { nullable: true, description: '详细理由；只有办理者可见，其他角色为空。' })
  reason(@Root() { id, reason }: ObjectionRow, @Ctx() context: CasesContext): string | null {
    return readWords(context, 'objection.reason', id, reason);
  }

  @FieldResolver(() => UnitStub, { nullable: true, description: '建议的承办单位。' })
  suggestedUnit(@Root() { suggestedUnitCode, decidedAt }: ObjectionRow): UnitStub | null {
    return stubOf(suggestedUnitCode, decidedAt);
  }

  @FieldResolver(() => String, { nullable: true, description: '决定的理由；未决定时为空，不是办理者的为空。' })
  decisionReason(@Root() { id, decisionReason }: ObjectionRow, @Ctx() context: CasesContext): string | null {
    return readWords(context, 'objection.decision_reason', id, decisionReason);
  }

  @FieldResolver(() => UnitStub, { nullable: true, description: '同意后改交的单位；回到交办单位的为空。' })
  nextUnit(@Root() { nextUnitCode, decidedAt }: ObjectionRow): UnitStub | null {
    return stubOf(nextUnitCode, decidedAt);
  }
}
