import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import type { CasesContext } from '../cases-context.js';
import { listOwed } from './list-owed.js';
import { reportUrgency } from './report-urgency.js';
import { ReportUrgencyInput, UrgencyBodyEnum, UrgencyReportType } from './urgency.type.js';
import type { UrgencyReportRow } from './urgency-row.js';

@Resolver(() => CaseType)
export class UrgencyResolver {
  @Mutation(() => CasePayload, {
    description:
      '登记重大、紧急信访事项已向哪些机关报告（登记员、信访局、主办单位；信访工作条例第二十五条）。报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN、BAD_USER_INPUT。',
  })
  reportUrgency(
    @Arg('input', () => ReportUrgencyInput) input: ReportUrgencyInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(reportUrgency(context, input));
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [UrgencyReportType], { description: '已向哪些机关报告，最早的在前。' })
  urgencyReports(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<UrgencyReportRow[]> {
    return loaders.urgencyReports.load(id);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [UrgencyBodyEnum], { description: '紧急、特急的事项还须向哪些机关报告；一般的为空列表。' })
  urgencyOwed(@Root() it: CaseRow, @Ctx() context: CasesContext): ReturnType<typeof listOwed> {
    return listOwed(context, it);
  }
}
