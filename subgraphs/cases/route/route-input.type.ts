import { Field, ID, InputType } from 'type-graphql';
import type { Confidentiality, Purpose } from '../../../contracts/channel.js';
import { NotifyingInput } from '../acceptance/acceptance-input.type.js';
import { ConfidentialityEnum, LegalRouteEnum, PurposeEnum, TrackEnum } from '../case/enums.type.js';
import type { LegalRoute } from '../case/legal-route.rules.js';
import { MoveCaseInput } from '../case/move-input.type.js';
import type { ReferralReceiver } from './referral-receivers.rules.js';
import { ReferralReceiverEnum, SimpleGroundEnum } from './route-enums.type.js';
import type { SimpleGround } from './simple-procedure.rules.js';
import type { Track } from './track.rules.js';

@InputType({ description: '认定信访目的与法定途径。' })
export class ClassifyCaseInput extends MoveCaseInput {
  @Field(() => PurposeEnum, { description: '信访目的。' })
  purpose!: Purpose;

  @Field(() => LegalRouteEnum, { nullable: true, description: '申诉求决的法定途径；申诉求决必填，其余不填。' })
  legalRoute?: LegalRoute | null;

  @Field(() => String, { description: '理由，1 到 500 字。' })
  reason!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: '另行查明的被检举控告单位的代码；登记时已认出的不必再填。只用于认定为检举控告。',
  })
  respondentUnitCodes!: string[];

  @Field(() => ConfidentialityEnum, {
    nullable: true,
    description: '撤销检举控告的认定以后的知悉范围，不填为 CONFIDENTIAL；其余情形不起作用。',
  })
  confidentiality?: Confidentiality | null;
}

@InputType({ description: '导入其他法定途径。' })
export class ReferCaseInput extends NotifyingInput {
  @Field(() => ReferralReceiverEnum, { description: '导入到哪一类机关，须是 routeGuidance 中这一途径的。' })
  receiver!: ReferralReceiver;
}

@InputType({ description: '适用简易程序。' })
export class SimplifyCaseInput extends MoveCaseInput {
  @Field(() => SimpleGroundEnum, { description: '理由。' })
  ground!: SimpleGround;
}

@InputType({ description: '列入快办、商办、督办，或恢复一般。' })
export class TrackCaseInput extends MoveCaseInput {
  @Field(() => TrackEnum, { description: '快办、商办、督办或一般。' })
  track!: Track;

  @Field(() => String, { description: '理由，1 到 500 字。' })
  reason!: string;
}
