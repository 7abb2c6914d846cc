import { Arg, Ctx, Directive, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { unitOf } from '../case/dated-stubs.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import { UnitStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { acceptCase } from './accept-case.js';
import {
  AcceptanceDecisionConnection,
  AcceptanceDecisionType,
  NotAcceptedGroundType,
  TurnedAwayCountType,
} from './acceptance.type.js';
import { NotifyingInput, TurnCaseAwayInput } from './acceptance-input.type.js';
import type { DecisionRow } from './decision-row.js';
import type { GroundRow } from './ground-row.js';
import { countTurnedAway, listTurnedAway, notAcceptedGrounds, type TurnedAwayCount } from './list-turned-away.js';
import { turnCaseAway } from './turn-case-away.js';
import { withdrawCase, withdrawPetition } from './withdraw-case.js';
import {
  WithdrawCaseInput,
  WithdrawnPetitionPayload,
  WithdrawPetitionInput,
  withdrawnPayload,
} from './withdrawal.type.js';

const REFUSALS = '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN、DOCUMENT_REQUIRED';

@Resolver(() => AcceptanceDecisionType)
export class AcceptanceResolver {
  @Mutation(() => CasePayload, {
    description: `受理（主办单位）：签收之后，出具受理告知书（信访工作条例第二十三条）。第三十一条（六）的自受理之日起六十日内办结（第三十四条）；建议意见、检举控告、依法履职的不适用该期限。${REFUSALS}、LEGAL_ROUTE_REQUIRED、LEGAL_ROUTE_UNFITTING。`,
  })
  acceptCase(
    @Arg('input', () => NotifyingInput) input: NotifyingInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(acceptCase(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `不予受理（主办单位或信访局）：须有现行理由，出具不予受理告知书。把属于自己职权范围的事项拒之门外的，属于信访工作条例第四十四条（二）的情形，信访局可以纠正（reopenCase）。${REFUSALS}、NOT_ACCEPTED_GROUND_UNKNOWN、PRIOR_CASE_UNFITTING、DOCUMENT_SAYS_OTHERWISE。`,
  })
  turnCaseAway(
    @Arg('input', () => TurnCaseAwayInput) input: TurnCaseAwayInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(turnCaseAway(context, { ...input, priorCaseId: input.priorCaseId ?? null }));
  }

  @Mutation(() => CasePayload, {
    description: `撤回（登记员、信访局），附信访人签名的撤回申请书。${REFUSALS}、WITHDRAWAL_OF_OTHERS。`,
  })
  withdrawCase(
    @Arg('input', () => WithdrawCaseInput) input: WithdrawCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(withdrawCase(context, input));
  }

  @Mutation(() => WithdrawnPetitionPayload, {
    description:
      '信访人凭查询码撤回自己的信访事项，不须登录。报 QUERY_CODE_REFUSED、RATE_LIMITED、WITHDRAWAL_OF_OTHERS、CASE_MOVE_REFUSED、BAD_USER_INPUT。',
  })
  withdrawPetition(
    @Arg('input', () => WithdrawPetitionInput) input: WithdrawPetitionInput,
    @Ctx() context: CasesContext,
  ): Promise<WithdrawnPetitionPayload> {
    return withdrawnPayload(withdrawPetition(context, input));
  }

  @Directive('@listSize(assumedSize: 10)')
  @Query(() => [NotAcceptedGroundType], { description: '今日施行的不予受理理由。报 FORBIDDEN。' })
  notAcceptedGrounds(@Ctx() context: CasesContext): Promise<GroundRow[]> {
    return notAcceptedGrounds(context);
  }

  @Query(() => AcceptanceDecisionConnection, {
    description: '不予受理和导入其他途径的决定（信访局、督查专员），新的在前。每页最多 100 条。报 FORBIDDEN。',
  })
  turnedAwayCases(
    @Arg('ground', () => String, { nullable: true, description: '只列这一理由不予受理的。' }) ground: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，缺省 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: CasesContext,
  ): Promise<Page<DecisionRow>> {
    return listTurnedAway(context, { ground: ground ?? null, first: first ?? null, after: after ?? null });
  }

  @Directive('@listSize(assumedSize: 10)')
  @Query(() => [TurnedAwayCountType], { description: '不予受理的件数，按理由（信访局、督查专员）。报 FORBIDDEN。' })
  turnedAwaySummary(@Ctx() context: CasesContext): Promise<TurnedAwayCount[]> {
    return countTurnedAway(context);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: '所决定的事项。' })
  case(@Root() { caseId }: DecisionRow, @Ctx() { loaders }: CasesContext): Promise<CaseRow | null> {
    return loaders.caseById.load(caseId);
  }

  @FieldResolver(() => UnitStub, { nullable: true, description: '作出决定的单位，显示当日的情形。' })
  unit(@Root() { unitCode, decidedAt }: DecisionRow): UnitStub {
    return unitOf(unitCode, decidedAt);
  }
}

@Resolver(() => CaseType)
export class CaseAcceptanceResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [AcceptanceDecisionType], { description: '受理与否的历次决定，最早的在前。' })
  acceptanceDecisions(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<DecisionRow[]> {
    return loaders.acceptanceDecisions.load(id);
  }
}
