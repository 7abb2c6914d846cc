import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { CasePayload, payload } from '../case/move-input.type.js';
import type { CasesContext } from '../cases-context.js';
import { decideReview } from './decide-review.js';
import { publishOpinion } from './publish-opinion.js';
import { renameReviewOrgan } from './rename-review-organ.js';
import { requestReview } from './request-review.js';
import { requestReviewByCode } from './request-review-by-code.js';
import {
  DecideReviewInput,
  PublishOpinionInput,
  RenameReviewOrganInput,
  RequestReviewByCodeInput,
  RequestReviewByCodePayload,
  RequestReviewInput,
  requested,
  WithdrawReviewInput,
} from './review-input.type.js';
import { withdrawReview } from './withdraw-review.js';

const REFUSALS = '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN';
const ASKING = 'REVIEW_OUT_OF_TIME（逾期）、REVIEW_REFUSED（why）、REVIEW_ORGAN_REFUSED';
const ISSUING =
  'DOCUMENT_REQUIRED、DOCUMENT_NOT_FOUND、DOCUMENT_STATE_REFUSED、DOCUMENT_APPROVAL_NEEDED、APPROVER_IS_DRAFTER、DOCUMENT_PART_MISSING、DOCUMENT_PART_INVALID';

@Resolver()
export class ReviewMovesResolver {
  @Mutation(() => CasePayload, {
    description: `登记信访人的复查、复核申请（登记员、信访局；信访工作条例第三十五、三十六条）：处理意见书出具之后、收到之日起三十日内。由上一级机关、单位复查、复核，其人员由此可以看到本事项。${REFUSALS}、${ASKING}、DATE_IN_FUTURE、UNIT_NOT_FOUND、ASSIGNEE_RECUSED、BAD_USER_INPUT。`,
  })
  requestReview(
    @Arg('input', () => RequestReviewInput) input: RequestReviewInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(requestReview(context, input));
  }

  @Mutation(() => RequestReviewByCodePayload, {
    description: `信访人凭查询码申请复查、复核，无需登录。查询码不对报 QUERY_CODE_REFUSED，连错后报 RATE_LIMITED；另报 ${ASKING}、BAD_USER_INPUT。`,
  })
  requestReviewByCode(
    @Arg('input', () => RequestReviewByCodeInput) input: RequestReviewByCodeInput,
    @Ctx() context: CasesContext,
  ): Promise<RequestReviewByCodePayload> {
    return requested(requestReviewByCode(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `作出复查、复核意见（复查、复核机关；原办理单位不可以）。复查撤销的，由原单位重新办理，六十日重新计算；复核作出即终结。${REFUSALS}、REVIEW_NOT_FOUND、REVIEWER_HANDLED（第二十八条）、RECHECK_IS_FINAL、HEARING_UNDER_WAY、${ISSUING}。`,
  })
  decideReview(
    @Arg('input', () => DecideReviewInput) input: DecideReviewInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(decideReview(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `改由其他机关、单位复查、复核（信访局），如原机关在复查中被撤销、合并：附理由，期限照常计算；原机关此后不再因复查、复核而看到本事项。已对本事项作过判断的、应当回避的、不可知悉的不可以。${REFUSALS}、REVIEW_NOT_FOUND、REVIEW_ORGAN_REFUSED、UNIT_NOT_FOUND、ASSIGNEE_RECUSED、BAD_USER_INPUT。`,
  })
  renameReviewOrgan(
    @Arg('input', () => RenameReviewOrganInput) input: RenameReviewOrganInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(renameReviewOrgan(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `信访人撤回复查、复核申请（登记员、信访局），须有其签名的申请书；原意见即为定论。${REFUSALS}、REVIEW_NOT_FOUND、HEARING_UNDER_WAY、${ISSUING}。`,
  })
  withdrawReview(
    @Arg('input', () => WithdrawReviewInput) input: WithdrawReviewInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(withdrawReview(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `登记复核意见的公示（复核机关、信访局；第三十六条），一次。${REFUSALS}、REVIEW_NOT_FOUND、OPINION_PUBLISHED、DATE_IN_FUTURE、BAD_USER_INPUT。`,
  })
  publishOpinion(
    @Arg('input', () => PublishOpinionInput) input: PublishOpinionInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(publishOpinion(context, input));
  }
}
