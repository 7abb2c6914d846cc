import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { IntakeContext } from '../intake-context.js';
import { DoorPayloadType } from './door-payload.type.js';
import { RegisterVisitInput } from './register-visit.type.js';
import { SubmitPetitionInput } from './submit-petition.type.js';
import { registerVisit, submitPetition } from './take-in.js';

@Resolver()
export class DoorResolver {
  @Mutation(() => DoorPayloadType, {
    description:
      '提交网上信访，无需登录。错误：TOO_MANY_REPRESENTATIVES、PROXY_NOT_AUTHORISED、FIELD_MISSING、FIELD_INVALID（指明字段）、RATE_LIMITED、DATABASE_UNAVAILABLE（未收下，请重交）。',
  })
  submitPetition(
    @Arg('input', () => SubmitPetitionInput) input: SubmitPetitionInput,
    @Ctx() context: IntakeContext,
  ): Promise<DoorPayloadType> {
    return submitPetition(context, input);
  }

  @Mutation(() => DoorPayloadType, {
    description:
      '登记来访。限登记员、信访局工作人员。错误：TOO_MANY_REPRESENTATIVES、ORAL_RECORD_UNCONFIRMED、PROXY_NOT_AUTHORISED、FIELD_MISSING、FIELD_INVALID（指明字段）、DATABASE_UNAVAILABLE（未收下，请重交）。',
  })
  registerVisit(
    @Arg('input', () => RegisterVisitInput) input: RegisterVisitInput,
    @Ctx() context: IntakeContext,
  ): Promise<DoorPayloadType> {
    return registerVisit(context, input);
  }
}
