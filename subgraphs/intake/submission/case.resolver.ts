import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IntakeContext } from '../intake-context.js';
import { CaseType } from './case.type.js';
import { submissionsOfCase } from './find-submission.js';
import { SubmissionType } from './submission.type.js';

@Resolver(() => CaseType)
export class CaseResolver {
  @Directive('@requires(fields: "viewable personsShown")')
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [SubmissionType], {
    nullable: true,
    description: '本事项包含的信访件，先收到的在前，最多 100 件；无权查看本事项为空。',
  })
  submissions(@Root() root: CaseType, @Ctx() context: IntakeContext): Promise<SubmissionType[] | null> {
    return submissionsOfCase(context, root);
  }
}
