import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { unitOf } from '../case/dated-stubs.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import { PersonStub, personStubs, UnitStub, VenueStub, venueStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { ConsultationType, HoldConsultationInput } from './consultation.type.js';
import type { ConsultationRow } from './consultation-row.js';
import { holdConsultation } from './hold-consultation.js';
import { readAdvice } from './read-consultation.js';

@Resolver(() => CaseType)
export class CaseConsultationsResolver {
  @Directive('@listSize(assumedSize: 1)')
  @FieldResolver(() => [ConsultationType], { description: '历次会诊、会商，最早的在前。' })
  consultations(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<ConsultationRow[]> {
    return loaders.consultations.load(id);
  }

  @Mutation(() => CasePayload, {
    description:
      '登记会诊、会商（主办单位、信访局），可以现场交办（信访局）。报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN、BAD_USER_INPUT、DATE_IN_FUTURE、UNIT_NOT_FOUND、ASSIGNEE_IS_RESPONDENT（信访工作条例第三十条）、ASSIGNEE_RECUSED（第二十八条）。',
  })
  holdConsultation(
    @Arg('input', () => HoldConsultationInput) input: HoldConsultationInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(holdConsultation(context, input));
  }
}

@Resolver(() => ConsultationType)
export class ConsultationResolver {
  @FieldResolver(() => VenueStub, { nullable: true, description: '场所；不在登记场所的为空。' })
  venue(@Root() { venueId }: ConsultationRow): VenueStub | null {
    return venueStub(venueId);
  }

  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [UnitStub], { nullable: true, description: '参加单位，当日的情形。' })
  participants(@Root() { participantUnitCodes, recordedAt }: ConsultationRow): UnitStub[] {
    return participantUnitCodes.map((code) => unitOf(code, recordedAt));
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [PersonStub], { nullable: true, description: '法律顾问。' })
  advisers(@Root() { adviserPersonIds }: ConsultationRow): PersonStub[] {
    return personStubs(adviserPersonIds);
  }

  @FieldResolver(() => String, { nullable: true, description: '会诊意见；查看者不承办、不复查该事项的为空。' })
  advice(@Root() consultation: ConsultationRow, @Ctx() context: CasesContext): Promise<string | null> {
    return readAdvice(context, consultation);
  }
}
