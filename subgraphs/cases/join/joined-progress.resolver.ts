import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CasesContext } from '../cases-context.js';
import { PetitionProgressType } from '../progress/petition-progress.type.js';
import { type JoinedProgress, joinedProgress } from './joined-progress.js';
import { JoinedProgressType } from './joined-progress.type.js';

@Resolver(() => PetitionProgressType)
export class JoinedProgressResolver {
  @FieldResolver(() => JoinedProgressType, {
    nullable: true,
    description: '与他件并案办理的，所并入的事项；本件自己的编号和收到时间不变。单独办理的、检举控告为空。',
  })
  joinedTo(
    @Root() { submissionId }: PetitionProgressType,
    @Ctx() context: CasesContext,
  ): Promise<JoinedProgress | null> {
    return joinedProgress(context, submissionId);
  }
}
