import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CasesContext } from '../cases-context.js';
import type { HandlingStep } from './handling-loader.js';
import { HandlingStepType, PetitionProgressType } from './petition-progress.type.js';

@Resolver(() => PetitionProgressType)
export class PetitionProgressResolver {
  @Directive('@listSize(assumedSize: 6)')
  @FieldResolver(() => [HandlingStepType], {
    nullable: true,
    description: '办理进度，最早的在前；尚未登记时为空列表。检举控告只显示已登记。',
  })
  handling(
    @Root() { submissionId }: { submissionId: string },
    @Ctx() { progress }: CasesContext,
  ): Promise<HandlingStep[]> {
    return progress.load(submissionId);
  }
}
