import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { SubmissionRow } from '../case/case-children.js';
import type { CaseRow } from '../case/case-row.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import { SubmissionStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { JoinedSubmissionType } from '../join/joined-submission.type.js';
import { CaseChainLinkType, CaseGuidanceType, LevelSkipsType, VisitLevelType } from './chain.type.js';
import { FoundAnewInput, LevelSkipsInput, RefuseAgainInput } from './chain-input.type.js';
import { countLevelSkips } from './count-level-skips.js';
import { foundAnew } from './found-anew.js';
import { articleOf, reasonOf } from './guidance-words.js';
import type { ChainLinkRow, GuidanceRow, VisitLevelSeen } from './read-chain.js';
import { refuseAgain } from './refuse-again.js';
import { laterOf, previousOf } from './seen-links.js';

const REFUSALS = '报 BAD_USER_INPUT、CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN';

@Resolver(() => CaseType)
export class CaseChainResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [CaseGuidanceType], {
    description: '各来件的情形，新的在前，最多 100 项：已结束后再来的、他处已受理的、涉诉的、越级的。',
  })
  guidance(@Root() { id }: CaseRow, @Ctx() { chains }: CasesContext): Promise<GuidanceRow[]> {
    return chains.guidance.load(id);
  }

  @FieldResolver(() => CaseChainLinkType, {
    nullable: true,
    description: '由哪个已结束的事项另行立案；不是的、无权查看该事项的为空。',
  })
  previous(@Root() { id }: CaseRow, @Ctx() context: CasesContext): Promise<ChainLinkRow | null> {
    return previousOf(context, id);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [CaseChainLinkType], { description: '此后就同一事项另行立案的，先立的在前；无权查看的不列出。' })
  later(@Root() { id }: CaseRow, @Ctx() context: CasesContext): Promise<ChainLinkRow[]> {
    return laterOf(context, id);
  }

  @Mutation(() => CasePayload, {
    description: `另行立案（信访局）：归入已结束事项的一件来件有新的事实和理由，单独成为事项，期限自该件收到之日计算，并与原事项相连；原事项不变。答新立的事项。${REFUSALS}、JOIN_NOT_FOUND。`,
  })
  foundAnew(
    @Arg('input', () => FoundAnewInput) input: FoundAnewInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(foundAnew(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `不再受理（登记员、信访局）：终结后以同一事实和理由再提出的，书面告知（信访工作条例第三十六条），须出具不予受理告知书；姓名、住址不清的除外。${REFUSALS}、JOIN_NOT_FOUND、REPLY_NOT_OWED、DOCUMENT_REQUIRED 及文书的各项错误。`,
  })
  refuseAgain(
    @Arg('input', () => RefuseAgainInput) input: RefuseAgainInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(refuseAgain(context, input));
  }

  @Query(() => LevelSkipsType, {
    nullable: true,
    description: '走访中越级的件数，按下一级区划（乡镇或村）。限登记员、信访局、领导、督查专员，否则报 FORBIDDEN。',
  })
  levelSkips(
    @Arg('input', () => LevelSkipsInput) input: LevelSkipsInput,
    @Ctx() context: CasesContext,
  ): Promise<LevelSkipsType> {
    return countLevelSkips(context, input);
  }
}

@Resolver(() => CaseGuidanceType)
export class CaseGuidanceResolver {
  @FieldResolver(() => String, { description: '依据的条文，《信访工作条例》第几条。' })
  article(@Root() { kind }: GuidanceRow): string {
    return articleOf(kind);
  }

  @FieldResolver(() => String, { description: '说明，及可以怎样办。' })
  reason(@Root() { kind }: GuidanceRow): string {
    return reasonOf(kind);
  }

  @FieldResolver(() => SubmissionStub, { nullable: true, description: '来件。' })
  submission(@Root() { submissionId }: GuidanceRow): SubmissionStub {
    return { id: submissionId };
  }
}

@Resolver(() => CaseChainLinkType)
export class CaseChainLinkResolver {
  @FieldResolver(() => CaseType, { nullable: true, description: '那个事项。' })
  case(@Root() { relatedId }: ChainLinkRow, @Ctx() { loaders }: CasesContext): Promise<CaseRow | null> {
    return loaders.caseById.load(relatedId);
  }
}

@Resolver(() => JoinedSubmissionType)
export class JoinedVisitResolver {
  @FieldResolver(() => VisitLevelType, { nullable: true, description: '走访的层级；不是走访或不能判断的为空。' })
  visitLevel(@Root() { submissionId }: SubmissionRow, @Ctx() { chains }: CasesContext): Promise<VisitLevelSeen | null> {
    return chains.visitLevel.load(submissionId);
  }
}
