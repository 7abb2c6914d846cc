import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { unitOf } from '../case/dated-stubs.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import { PersonStub, personStubs, UnitStub, VenueStub, venueStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { closeHearing } from './close-hearing.js';
import { CloseHearingInput, HearingType, OpenHearingInput } from './hearing.type.js';
import type { HearingRow } from './hearing-row.js';
import { openHearing } from './open-hearing.js';
import { readHearing } from './read-hearing.js';

const REFUSALS =
  '报 CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、CASE_MOVE_REFUSED、FORBIDDEN、BAD_USER_INPUT、DATE_IN_FUTURE';

@Resolver(() => CaseType)
export class CaseHearingsResolver {
  @Directive('@listSize(assumedSize: 1)')
  @FieldResolver(() => [HearingType], { description: '历次听证，最早的在前。' })
  hearings(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<HearingRow[]> {
    return loaders.hearings.load(id);
  }

  @Mutation(() => CasePayload, {
    description: `听证开始（办理中由主办单位，复查、复核中由复查、复核机关），须已公告；一次一场。复核期限由此暂停，其他期限照常。${REFUSALS}、HEARING_UNDER_WAY。`,
  })
  openHearing(
    @Arg('input', () => OpenHearingInput) input: OpenHearingInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(openHearing(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `听证结束，附笔录；不早于举行日期。复核期限由此继续。${REFUSALS}、HEARING_NOT_FOUND。`,
  })
  closeHearing(
    @Arg('input', () => CloseHearingInput) input: CloseHearingInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(closeHearing(context, input));
  }
}

@Resolver(() => HearingType)
export class HearingResolver {
  @FieldResolver(() => UnitStub, { nullable: true, description: '举行听证的机关、单位，当时的情形。' })
  unit(@Root() { unitCode, closedAt }: HearingRow): UnitStub {
    return unitOf(unitCode, closedAt);
  }

  @FieldResolver(() => VenueStub, { nullable: true, description: '场所；不在登记场所的为空。' })
  venue(@Root() { venueId }: HearingRow): VenueStub | null {
    return venueStub(venueId);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [PersonStub], { nullable: true, description: '听证人员。' })
  panel(@Root() { panelPersonIds }: HearingRow): PersonStub[] {
    return personStubs(panelPersonIds);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '听证笔录；未结束的，或查看者不承办、不复查该事项的为空。',
  })
  record(@Root() hearing: HearingRow, @Ctx() context: CasesContext): Promise<string | null> {
    return readHearing(context, hearing);
  }
}
