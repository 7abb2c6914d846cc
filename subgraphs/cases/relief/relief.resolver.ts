import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import type { CasesContext } from '../cases-context.js';
import { correctRelief } from './correct-relief.js';
import { giveRelief } from './give-relief.js';
import { CorrectReliefInput, GiveReliefInput, ReliefType } from './relief.type.js';
import type { ReliefRow } from './relief-row.js';

const REFUSALS = '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN、BAD_USER_INPUT';

@Resolver(() => CaseType)
export class ReliefResolver {
  @Directive('@listSize(assumedSize: 1)')
  @FieldResolver(() => [ReliefType], { description: '帮扶救助，最早登记的在前；冲正的也在内。' })
  reliefs(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<ReliefRow[]> {
    return loaders.reliefs.load(id);
  }

  @Mutation(() => CasePayload, {
    description: `登记帮扶救助（主办单位、信访局；信访工作条例第三十七条），终结之后也可以。${REFUSALS}、DATE_IN_FUTURE。`,
  })
  giveRelief(
    @Arg('input', () => GiveReliefInput) input: GiveReliefInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(giveRelief(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `冲正一笔帮扶救助，附理由；应为多少另行登记。${REFUSALS}、ENTRY_NOT_FOUND。`,
  })
  correctRelief(
    @Arg('input', () => CorrectReliefInput) input: CorrectReliefInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(correctRelief(context, input));
  }
}
