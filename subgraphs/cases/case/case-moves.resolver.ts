import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CasesContext } from '../cases-context.js';
import { joinSubmission } from '../join/join-submission.js';
import { separateSubmission } from '../join/separate-submission.js';
import { concludeCase } from './conclude-case.js';
import {
  CasePayload,
  JoinSubmissionInput,
  MoveCaseInput,
  payload,
  SeparateSubmissionInput,
} from './move-input.type.js';
import { reopenCase } from './reopen-case.js';
import { replyCase } from './reply-case.js';

const REFUSALS = '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN';

@Resolver()
export class CaseMovesResolver {
  @Mutation(() => CasePayload, { description: `已书面答复信访人（主办单位或信访局），告知期限停止。${REFUSALS}。` })
  replyCase(
    @Arg('input', () => MoveCaseInput) input: MoveCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(replyCase(context, input));
  }

  @Mutation(() => CasePayload, { description: `办结（主办单位或信访局）。${REFUSALS}。` })
  concludeCase(
    @Arg('input', () => MoveCaseInput) input: MoveCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(concludeCase(context, input));
  }

  @Mutation(() => CasePayload, { description: `重办（信访局）：回到主办单位，重新签收。${REFUSALS}。` })
  reopenCase(
    @Arg('input', () => MoveCaseInput) input: MoveCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(reopenCase(context, input));
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
