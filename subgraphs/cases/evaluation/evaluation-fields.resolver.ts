import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { unitOf } from '../case/dated-stubs.js';
import { UnitStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { PetitionProgressType } from '../progress/petition-progress.type.js';
import { CallbackType, EvaluationOpeningType, EvaluationType, PetitionEvaluationType } from './evaluation.type.js';
import type { CallbackRow, EvaluationRow } from './evaluation-rows.js';
import { commentOf, evaluationOf, isByPlatform, petitionEvaluations } from './evaluation-views.js';
import type { OpeningRow } from './read-openings.js';

@Resolver(() => CaseType)
export class CaseEvaluationResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [EvaluationType], {
    nullable: true,
    description: '信访人的评价，最早的在前（信访工作条例第二十一条）；被取代的也在内。',
  })
  evaluations(@Root() { id }: CaseRow, @Ctx() { evaluations }: CasesContext): Promise<EvaluationRow[]> {
    return evaluations.evaluations.load(id);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [EvaluationOpeningType], {
    nullable: true,
    description: '可被评价的各方及期限，最早的在前；未评价的连同理由。',
  })
  evaluationOpenings(@Root() { id }: CaseRow, @Ctx() { evaluations }: CasesContext): Promise<OpeningRow[]> {
    return evaluations.openings.load(id);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [CallbackType], { nullable: true, description: '历次回访，最早的在前。' })
  callbacks(@Root() { id }: CaseRow, @Ctx() { evaluations }: CasesContext): Promise<CallbackRow[]> {
    return evaluations.callbacks.load(id);
  }
}

@Resolver(() => EvaluationType)
export class EvaluationResolver {
  @FieldResolver(() => UnitStub, { nullable: true, description: '被评价的单位，评价当日的情形。' })
  unit(@Root() { unitCode, at }: EvaluationRow): UnitStub {
    return unitOf(unitCode, at);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '信访人的意见；只供信访局工作人员和登记员查看，被评价单位为空。',
  })
  comment(@Root() row: EvaluationRow, @Ctx() context: CasesContext): Promise<string | null> {
    return commentOf(context, row);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: '所评价的信访事项。' })
  case(@Root() { caseId }: EvaluationRow, @Ctx() { loaders }: CasesContext): Promise<CaseRow | null> {
    return loaders.caseById.load(caseId);
  }
}

@Resolver(() => EvaluationOpeningType)
export class EvaluationOpeningResolver {
  @FieldResolver(() => UnitStub, { nullable: true, description: '被评价的单位，告知或答复当日的情形。' })
  unit(@Root() { unitCode, openedAt }: OpeningRow): UnitStub {
    return unitOf(unitCode, openedAt);
  }

  @FieldResolver(() => EvaluationType, { nullable: true, description: '有效的评价；没有评价时为空。' })
  evaluation(@Root() row: OpeningRow, @Ctx() context: CasesContext): Promise<EvaluationRow | null> {
    return evaluationOf(context, row);
  }

  @FieldResolver(() => CaseType, { nullable: true, description: '所评价的信访事项。' })
  case(@Root() { caseId }: OpeningRow, @Ctx() { loaders }: CasesContext): Promise<CaseRow | null> {
    return loaders.caseById.load(caseId);
  }
}

@Resolver(() => CallbackType)
export class CallbackResolver {
  @FieldResolver(() => Boolean, { description: '由热线平台回访。' })
  byPlatform(@Root() row: CallbackRow): boolean {
    return isByPlatform(row);
  }
}

@Resolver(() => PetitionProgressType)
export class PetitionEvaluationResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [PetitionEvaluationType], {
    nullable: true,
    description: '可以评价的各方及期限（信访工作条例第二十一条）；用 evaluatePetition 评价。尚无可评价的为空列表。',
  })
  evaluations(
    @Root() { submissionId }: { submissionId: string },
    @Ctx() context: CasesContext,
  ): Promise<PetitionEvaluationType[]> {
    return petitionEvaluations(context, submissionId);
  }
}
