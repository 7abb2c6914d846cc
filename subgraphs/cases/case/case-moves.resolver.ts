import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CasesContext } from '../cases-context.js';
import { joinSubmission } from '../join/join-submission.js';
import { separateSubmission } from '../join/separate-submission.js';
import { AnswerCaseInput, ConcludeCaseInput, ReopenCaseInput } from './answer-input.type.js';
import { concludeCase } from './conclude-case.js';
import { CasePayload, JoinSubmissionInput, payload, SeparateSubmissionInput } from './move-input.type.js';
import { opineCase } from './opine-case.js';
import { reopenCase } from './reopen-case.js';
import { replyCase } from './reply-case.js';

const REFUSALS = '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN';

@Resolver()
export class CaseMovesResolver {
  @Mutation(() => CasePayload, {
    description: `以答复书答复信访人（主办单位或信访局），告知、办理期限停止：当场答复、对建议意见的答复（写明是否采纳，信访工作条例第二十九条）、简易程序的答复。属于第三十一条（六）而适用普通程序的，须出具信访处理意见书（opineCase）。${REFUSALS}、DOCUMENT_REQUIRED、LEGAL_ROUTE_UNFITTING、ADOPTION_REQUIRED。`,
  })
  replyCase(
    @Arg('input', () => AnswerCaseInput) input: AnswerCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(replyCase(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `出具信访处理意见书（主办单位或信访局），须已由拟稿人以外的人审批（信访工作条例第三十二条）。${REFUSALS}、DOCUMENT_REQUIRED、DOCUMENT_APPROVAL_NEEDED、LEGAL_ROUTE_REQUIRED、LEGAL_ROUTE_UNFITTING。`,
  })
  opineCase(
    @Arg('input', () => AnswerCaseInput) input: AnswerCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(opineCase(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `办结（主办单位或信访局），写明三到位一处理（信访工作条例第二十七条）。${REFUSALS}、DISPOSITION_REQUIRED、DOCUMENT_REQUIRED。`,
  })
  concludeCase(
    @Arg('input', () => ConcludeCaseInput) input: ConcludeCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(concludeCase(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `重办（信访局）：回到主办单位，重新签收。不予受理、导入其他途径不当的，须写明理由，自此重新计算告知期限（信访工作条例第二十三、四十四条）。${REFUSALS}、BAD_USER_INPUT。`,
  })
  reopenCase(
    @Arg('input', () => ReopenCaseInput) input: ReopenCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(reopenCase(context, { ...input, reason: input.reason ?? null }));
  }

  @Mutation(() => CasePayload, {
    description: `把另一事项下的信访件并入本事项（登记员、信访局）；原事项没有其他信访件时随之并案。${REFUSALS}、SUBMISSION_NOT_FOUND、BAD_USER_INPUT、ASSIGNEE_IS_RESPONDENT。`,
  })
  joinSubmission(
    @Arg('input', () => JoinSubmissionInput) input: JoinSubmissionInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(joinSubmission(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `把一件信访件从本事项分出，恢复或成为单独的事项（登记员、信访局）。${REFUSALS}、JOIN_NOT_FOUND。`,
  })
  separateSubmission(
    @Arg('input', () => SeparateSubmissionInput) input: SeparateSubmissionInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(separateSubmission(context, input));
  }
}
