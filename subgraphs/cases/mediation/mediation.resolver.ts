import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import { PersonStub, personStubs, VenueStub, venueStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { agreeMediation } from './agree-mediation.js';
import { failMediation } from './fail-mediation.js';
import { AgreeMediationInput, FailMediationInput, MediationType, OpenMediationInput } from './mediation.type.js';
import type { MediationRow } from './mediation-row.js';
import { openMediation } from './open-mediation.js';
import { readOtherParty } from './read-mediation.js';

const REFUSALS = '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN';

@Resolver(() => CaseType)
export class CaseMediationsResolver {
  @Directive('@listSize(assumedSize: 1)')
  @FieldResolver(() => [MediationType], { description: '历次调解，最早的在前。' })
  mediations(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<MediationRow[]> {
    return loaders.mediations.load(id);
  }

  @Mutation(() => CasePayload, {
    description: `调解开始（主办单位、信访局）：须双方同意；一次一场，办理期限照常计算。${REFUSALS}、CONSENT_MISSING、MEDIATION_UNDER_WAY、DATE_IN_FUTURE、BAD_USER_INPUT。`,
  })
  openMediation(
    @Arg('input', () => OpenMediationInput) input: OpenMediationInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(openMediation(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `达成调解协议：须有双方签名的调解协议书。${REFUSALS}、MEDIATION_NOT_FOUND、DOCUMENT_REQUIRED、DOCUMENT_PART_MISSING、DOCUMENT_PART_INVALID。`,
  })
  agreeMediation(
    @Arg('input', () => AgreeMediationInput) input: AgreeMediationInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(agreeMediation(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `调解不成，说明原因；继续办理。${REFUSALS}、MEDIATION_NOT_FOUND、BAD_USER_INPUT。`,
  })
  failMediation(
    @Arg('input', () => FailMediationInput) input: FailMediationInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(failMediation(context, input));
  }
}

@Resolver(() => MediationType)
export class MediationResolver {
  @FieldResolver(() => VenueStub, { nullable: true, description: '场所；不在登记场所的为空。' })
  venue(@Root() { venueId }: MediationRow): VenueStub | null {
    return venueStub(venueId);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [PersonStub], { nullable: true, description: '调解员。' })
  mediators(@Root() { mediatorPersonIds }: MediationRow): PersonStub[] {
    return personStubs(mediatorPersonIds);
  }

  @FieldResolver(() => String, { nullable: true, description: '对方当事人；查看者不承办、不复查该事项的为空。' })
  otherParty(@Root() mediation: MediationRow, @Ctx() context: CasesContext): Promise<string | null> {
    return readOtherParty(context, mediation);
  }
}
