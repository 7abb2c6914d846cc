import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import type { CasesContext } from '../cases-context.js';
import { correctOutcome } from './correct-outcome.js';
import { CorrectOutcomeInput, OutcomeType, RecordOutcomeInput } from './outcome.type.js';
import type { OutcomeRow } from './outcome-row.js';
import { OutcomeTotalsFilter, OutcomeTotalsType } from './outcome-totals.type.js';
import { recordOutcome } from './record-outcome.js';
import { totalOutcomes } from './total-outcomes.js';

const REFUSALS = '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN、BAD_USER_INPUT';

@Resolver(() => CaseType)
export class OutcomeResolver {
  @Query(() => OutcomeTotalsType, {
    description: '查看者所能见到的信访事项的办理成果和帮扶救助的合计，已冲正的不计。报 BAD_USER_INPUT。',
  })
  outcomeTotals(
    @Arg('filter', () => OutcomeTotalsFilter, { description: '条件。' }) filter: OutcomeTotalsFilter,
    @Ctx() context: CasesContext,
  ): Promise<OutcomeTotalsType> {
    return totalOutcomes(context, filter);
  }

  @Directive('@listSize(assumedSize: 1)')
  @FieldResolver(() => [OutcomeType], { description: '办理成果，最早登记的在前；冲正的也在内。' })
  outcomes(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<OutcomeRow[]> {
    return loaders.outcomes.load(id);
  }

  @Mutation(() => CasePayload, {
    description: `登记办理成果（主办单位、信访局），一件可以多项。${REFUSALS}、DATE_IN_FUTURE。`,
  })
  recordOutcome(
    @Arg('input', () => RecordOutcomeInput) input: RecordOutcomeInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(recordOutcome(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `冲正一项办理成果，附理由；应为多少另行登记。${REFUSALS}、ENTRY_NOT_FOUND。`,
  })
  correctOutcome(
    @Arg('input', () => CorrectOutcomeInput) input: CorrectOutcomeInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(correctOutcome(context, input));
  }
}
