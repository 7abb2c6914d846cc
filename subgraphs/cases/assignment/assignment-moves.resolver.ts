import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { CasePayload, payload } from '../case/move-input.type.js';
import type { CasesContext } from '../cases-context.js';
import { assignCase } from './assign-case.js';
import { assignCases } from './assign-cases.js';
import { AssignCasesPayload } from './assigned-cases.type.js';
import {
  AssignCaseInput,
  AssignCasesInput,
  DecideObjectionInput,
  DispatchCaseInput,
  ObjectToAssignmentInput,
  RecordRecusalInput,
  ReportAssignmentInput,
  ReturnAssignmentInput,
  SignAssignmentInput,
  WaiveReportsInput,
} from './assignment-input.type.js';
import { decideObjection } from './decide-objection.js';
import { dispatchCase } from './dispatch-case.js';
import { objectToAssignment } from './object-to-assignment.js';
import { recordRecusal } from './record-recusal.js';
import { reportAssignment } from './report-assignment.js';
import { returnAssignment } from './return-assignment.js';
import { signAssignment } from './sign-assignment.js';
import { waiveReports } from './waive-reports.js';

const REFUSALS =
  '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN、RECUSED（信访工作条例第二十八条）';
const GIVING =
  'UNIT_NOT_FOUND、ASSIGNEE_IS_RESPONDENT（第三十条）、ASSIGNEE_RECUSED（第二十八条）、OBJECTION_PENDING（第二十三条）、DISPUTE_MUST_BE_DECIDED、DISPUTE_BASIS_REFUSED（第二十四条）、BAD_USER_INPUT';

@Resolver()
export class AssignmentMovesResolver {
  @Mutation(() => CasePayload, {
    description: `转送、交办、派遣给一个单位（信访局工作人员；信访工作条例第二十二条）。${REFUSALS}、${GIVING}。`,
  })
  assignCase(
    @Arg('input', () => AssignCaseInput) input: AssignCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(assignCase(context, input));
  }

  @Mutation(() => AssignCasesPayload, {
    description: `把至多 100 件事项交给同一单位（信访局工作人员），每件各自办理，没有交出的在 userErrors 中。报 BATCH_TOO_LARGE、BAD_USER_INPUT。`,
  })
  assignCases(
    @Arg('input', () => AssignCasesInput) input: AssignCasesInput,
    @Ctx() context: CasesContext,
  ): Promise<AssignCasesPayload> {
    return assignCases(context, input);
  }

  @Mutation(() => CasePayload, {
    description: `派给下属单位（主办单位）；仍在该单位所属范围内。${REFUSALS}、UNIT_NOT_BELOW、${GIVING}。`,
  })
  dispatchCase(
    @Arg('input', () => DispatchCaseInput) input: DispatchCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(dispatchCase(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `签收（承办单位）：自此由其负责。${REFUSALS}、ASSIGNMENT_NOT_FOUND、OBJECTION_PENDING。`,
  })
  signAssignment(
    @Arg('input', () => SignAssignmentInput) input: SignAssignmentInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(signAssignment(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `退回、退单（协办单位，或所派工单的主办单位）；主办退回后由交办的单位接手。转送、交办的主办单位应提出异议。${REFUSALS}、ASSIGNMENT_NOT_FOUND、OBJECTION_REQUIRED（第二十三条）、OBJECTION_PENDING、OBJECTION_BARRED（第二十四条）、OBJECTION_DECIDED_ALREADY、RETURN_OUT_OF_TIME、BAD_USER_INPUT。`,
  })
  returnAssignment(
    @Arg('input', () => ReturnAssignmentInput) input: ReturnAssignmentInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(returnAssignment(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `提出异议（承办单位）：签收之前、收到之日起五个工作日内（信访工作条例第二十三条）；决定之前不能再办。${REFUSALS}、ASSIGNMENT_NOT_FOUND、OBJECTION_OUT_OF_TIME、OBJECTION_PENDING、OBJECTION_DECIDED_ALREADY、OBJECTION_BARRED（第二十四条）、UNIT_NOT_FOUND、ASSIGNEE_IS_RESPONDENT、ASSIGNEE_RECUSED、BAD_USER_INPUT。`,
  })
  objectToAssignment(
    @Arg('input', () => ObjectToAssignmentInput) input: ObjectToAssignmentInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(objectToAssignment(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `决定异议（交办的单位，且不是提出异议的人；信访工作条例第二十三条）。${REFUSALS}、ASSIGNMENT_NOT_FOUND、OBJECTION_NOT_FOUND、OBJECTION_DECIDED_ALREADY、OBJECTION_DECIDER_IS_OBJECTOR、UNIT_NOT_BELOW、${GIVING}。`,
  })
  decideObjection(
    @Arg('input', () => DecideObjectionInput) input: DecideObjectionInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(decideObjection(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `报告办理情况、提交办结报告（承办单位；信访工作条例第二十二条）。${REFUSALS}、ASSIGNMENT_NOT_FOUND、OBJECTION_PENDING、BAD_USER_INPUT。`,
  })
  reportAssignment(
    @Arg('input', () => ReportAssignmentInput) input: ReportAssignmentInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(reportAssignment(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `说明为何不等协办单位所欠的报告（主办单位、信访局），此后即可答复；协办单位仍欠其报告。${REFUSALS}、REPORTS_NOT_DUE、OBJECTION_PENDING、BAD_USER_INPUT。`,
  })
  waiveReports(
    @Arg('input', () => WaiveReportsInput) input: WaiveReportsInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(waiveReports(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `登记个人回避（信访局工作人员、主办单位；信访工作条例第二十八条）：该账号自此不能办理本事项。${REFUSALS}、BAD_USER_INPUT。`,
  })
  recordRecusal(
    @Arg('input', () => RecordRecusalInput) input: RecordRecusalInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(recordRecusal(context, input));
  }
}
