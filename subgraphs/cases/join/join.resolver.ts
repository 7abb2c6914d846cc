import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { CasePayload, payload } from '../case/move-input.type.js';
import type { CasesContext } from '../cases-context.js';
import { answerSubmissions } from './answer-submissions.js';
import { joinCases } from './join-cases.js';
import { AnswerSubmissionsInput, JoinCasesInput, SeparateCasesInput } from './join-input.type.js';
import { separateCases } from './separate-cases.js';

const REFUSALS = '报 BAD_USER_INPUT、CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN';

@Resolver()
export class JoinResolver {
  @Mutation(() => CasePayload, {
    description: `并案（登记员、信访局）：把另一事项整个并入本事项，可用 separateCases 整个分出。检举控告只并入对其所控告的单位同样保密的检举控告（信访工作条例第三十条）。${REFUSALS}、ASSIGNEE_IS_RESPONDENT。`,
  })
  joinCases(
    @Arg('input', () => JoinCasesInput) input: JoinCasesInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(joinCases(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `撤销并案（登记员、信访局）：原事项恢复到并案前的状态，信访件、承办单位、期限一并恢复，期限仍自原起算之日计算。${REFUSALS}、JOIN_NOT_FOUND。`,
  })
  separateCases(
    @Arg('input', () => SeparateCasesInput) input: SeparateCasesInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(separateCases(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `记明已答复或告知所并信访件的信访人（登记员、信访局、主办单位）。REPLY 须事项已答复。${REFUSALS}、JOIN_NOT_FOUND、REPLY_NOT_OWED。`,
  })
  answerSubmissions(
    @Arg('input', () => AnswerSubmissionsInput) input: AnswerSubmissionsInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(answerSubmissions(context, input));
  }
}
