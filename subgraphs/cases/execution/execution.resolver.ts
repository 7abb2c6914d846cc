import { Arg, Ctx, Directive, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import { CaseConnection, CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import { readWords } from '../case/read-words.js';
import type { CasesContext } from '../cases-context.js';
import { ExecutionType, RecordExecutionInput } from './execution.type.js';
import type { ExecutionRow } from './execution-row.js';
import { listExecutionOwed } from './list-execution-owed.js';
import { owesExecution } from './owes-execution.js';
import { recordExecution } from './record-execution.js';

@Resolver(() => CaseType)
export class CaseExecutionResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [ExecutionType], { description: '处理意见的执行情况，最早登记的在前。' })
  executions(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<ExecutionRow[]> {
    return loaders.executions.load(id);
  }

  @FieldResolver(() => Boolean, {
    description:
      '处理意见支持了请求，尚未登记全部执行，有关机关、单位应当督促执行（信访工作条例第三十二条）；复查、复核、重办期间不计。',
  })
  isExecutionOwed(@Root() it: CaseRow): boolean {
    return owesExecution(it);
  }

  @Query(() => CaseConnection, {
    nullable: true,
    description:
      '处理意见支持了请求而尚未全部执行的信访事项，答复早的在前，每页最多 100 条。限信访局，否则报 FORBIDDEN。',
  })
  executionOwed(
    @Arg('first', () => Int, { nullable: true, description: '每页条数，缺省 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: CasesContext,
  ): Promise<Page<CaseRow>> {
    return listExecutionOwed(context, { first, after });
  }

  @Mutation(() => CasePayload, {
    description:
      '登记处理意见的执行情况（主办单位、信访局；信访工作条例第三十二条）。报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN、EXECUTION_NOT_OWED、DATE_IN_FUTURE、BAD_USER_INPUT。',
  })
  recordExecution(
    @Arg('input', () => RecordExecutionInput) input: RecordExecutionInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(recordExecution(context, input));
  }
}

@Resolver(() => ExecutionType)
export class ExecutionResolver {
  @FieldResolver(() => String, { nullable: true, description: '执行了什么；查看者不承办、不复查该事项的为空。' })
  note(@Root() { id, caseId, noteSealed }: ExecutionRow, @Ctx() context: CasesContext): Promise<string | null> {
    return readWords(context, caseId, { table: 'execution', column: 'note_sealed', id }, noteSealed);
  }
}
