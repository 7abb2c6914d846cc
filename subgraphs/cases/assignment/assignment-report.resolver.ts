import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CasesContext } from '../cases-context.js';
import { AssignmentReportType } from './objection.type.js';
import type { ReportRow } from './objection-row.js';
import { readWords } from './read-words.js';

@Resolver(() => AssignmentReportType)
export class AssignmentReportResolver {
  @FieldResolver(() => String, { nullable: true, description: '办理情况；只有办理者可见，其他角色为空。' })
  note(@Root() { id, note }: ReportRow, @Ctx() context: CasesContext): string | null {
    return readWords(context, 'assignment_report.note', id, note);
  }
}
