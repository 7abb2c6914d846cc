import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Purpose } from '../../../contracts/channel.js';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { LegalRouteEnum, PurposeEnum } from '../case/enums.type.js';
import { CasePayload, MoveCaseInput, payload } from '../case/move-input.type.js';
import type { CasesContext } from '../cases-context.js';
import { simplifyCase, unsimplifyCase } from './choose-procedure.js';
import type { ClassificationRow } from './classification-row.js';
import { classifyCase } from './classify-case.js';
import type { GuidanceAsked, GuidanceRow } from './guidance-row.js';
import { referCase } from './refer-case.js';
import { ClassificationType, RouteGuidanceType } from './route.type.js';
import { routeGuidance } from './route-guidance.js';
import { ClassifyCaseInput, ReferCaseInput, SimplifyCaseInput, TrackCaseInput } from './route-input.type.js';
import { trackCase } from './track-case.js';

type RouteAsked = GuidanceAsked['legalRoute'];

const REFUSALS = '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN';

@Resolver(() => CaseType)
export class RouteResolver {
  @Directive('@listSize(assumedSize: 16)')
  @Query(() => [RouteGuidanceType], {
    description: '今日施行的途径指引（登记员、信访局、承办单位），针对内容分类的在前。报 FORBIDDEN。',
  })
  routeGuidance(
    @Arg('purpose', () => PurposeEnum, { nullable: true, description: '信访目的；不给为不限。' })
    purpose: Purpose | null,
    @Arg('legalRoute', () => LegalRouteEnum, { nullable: true, description: '法定途径；不给为不限。' })
    legalRoute: RouteAsked,
    @Arg('category', () => String, { nullable: true, description: '内容分类代码；不给只列不限分类的。' }) category:
      | string
      | null,
    @Ctx() context: CasesContext,
  ): Promise<GuidanceRow[]> {
    return routeGuidance(context, {
      purpose: purpose ?? null,
      legalRoute: legalRoute ?? null,
      category: category ?? null,
    });
  }

  @Mutation(() => CasePayload, {
    description: `认定信访目的与法定途径（登记员、信访局、主办单位）。认定为检举控告的，随即从被检举控告的单位及其下属单位收回；撤销检举控告的认定只能由信访局进行（信访工作条例第三十条）。${REFUSALS}、LEGAL_ROUTE_REQUIRED、LEGAL_ROUTE_UNFITTING、UNIT_NOT_FOUND、ASSIGNEE_IS_RESPONDENT、BAD_USER_INPUT。`,
  })
  classifyCase(
    @Arg('input', () => ClassifyCaseInput) input: ClassifyCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(classifyCase(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `导入其他法定途径（主办单位或信访局）：涉法涉诉、检举控告、仲裁、党员申诉、行政程序（信访工作条例第二十二、三十、三十一条），出具引导告知书。${REFUSALS}、LEGAL_ROUTE_REQUIRED、LEGAL_ROUTE_UNFITTING、REFERRAL_RECEIVER_UNFITTING、DOCUMENT_REQUIRED。`,
  })
  referCase(
    @Arg('input', () => ReferCaseInput) input: ReferCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(referCase(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `适用简易程序（信访局、主办单位）：受理之前，不用于检举控告、紧急的和几个单位承办的；自单位收到之日起计算。${REFUSALS}、SIMPLE_PROCEDURE_UNFITTING、LEGAL_ROUTE_UNFITTING。`,
  })
  simplifyCase(
    @Arg('input', () => SimplifyCaseInput) input: SimplifyCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(simplifyCase(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `转普通程序（信访局、主办单位）：收到之日不变。${REFUSALS}。`,
  })
  unsimplifyCase(
    @Arg('input', () => MoveCaseInput) input: MoveCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(unsimplifyCase(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `列入快办、商办、督办，或恢复一般（信访局）；紧急、特急的不列入快办。${REFUSALS}、BAD_USER_INPUT。`,
  })
  trackCase(
    @Arg('input', () => TrackCaseInput) input: TrackCaseInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(trackCase(context, input));
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [ClassificationType], { description: '历次认定信访目的与法定途径，最早的在前。' })
  classifications(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<ClassificationRow[]> {
    return loaders.classifications.load(id);
  }
}
