import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import type { CasesContext } from '../cases-context.js';
import { pledgeSettlement } from './pledge-settlement.js';
import { settleCase } from './settle-case.js';
import { PledgeSettlementInput, SettleCaseInput, SettlementType, UnsettleCaseInput } from './settlement.type.js';
import type { SettlementRow } from './settlement-row.js';
import { unsettleCase } from './unsettle-case.js';

const REFUSALS = '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN、SETTLEMENT_REFUSED';

@Resolver(() => CaseType)
export class SettlementResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [SettlementType], { description: '历次案结事了、息诉罢访的认定和撤销，最早的在前。' })
  settlements(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<SettlementRow[]> {
    return loaders.settlements.load(id);
  }

  @Mutation(() => CasePayload, {
    description: `案结事了（主办单位、信访局）：事实上已经了结。答复之后可以认定，复查、复核期间不可以；不影响信访人的任何权利。${REFUSALS}。`,
  })
  settleCase(
    @Arg('input', () => SettleCaseInput) input: SettleCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(settleCase(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `息诉罢访（信访局，不由办理单位自行登记）：须有信访人自愿签名的承诺书；检举控告不适用，复查、复核期间不可以。不得作为不受理以后信访的理由，可以撤销。${REFUSALS}、DOCUMENT_REQUIRED、DOCUMENT_PART_MISSING、DOCUMENT_PART_INVALID。`,
  })
  pledgeSettlement(
    @Arg('input', () => PledgeSettlementInput) input: PledgeSettlementInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(pledgeSettlement(context, input));
  }

  @Mutation(() => CasePayload, { description: `撤销案结事了、息诉罢访的认定（信访局）。${REFUSALS}、BAD_USER_INPUT。` })
  unsettleCase(
    @Arg('input', () => UnsettleCaseInput) input: UnsettleCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(unsettleCase(context, input));
  }
}
