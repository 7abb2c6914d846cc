import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Channel } from '../../../contracts/channel.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { ChannelEnum } from '../case/enums.type.js';
import type { ReferralReceiver } from '../route/referral-receivers.rules.js';
import { ReferralReceiverEnum } from '../route/route-enums.type.js';
import type { AcceptanceDecisionKind } from './acceptance-decision.entity.js';
import { AcceptanceDecisionKindEnum, NoticeExemptionEnum } from './acceptance-enums.type.js';
import type { NoticeExemption } from './notice-exemption.rules.js';

@ObjectType('NotAcceptedGround', { description: '不予受理的理由：一条现行规定。' })
export class NotAcceptedGroundType {
  @Field(() => String, { description: '代码。' })
  code!: string;

  @Field(() => String, { description: '理由。' })
  zh!: string;

  @Field(() => String, { description: '所依据的信访工作条例条款。' })
  article!: string;

  @Field(() => String, { description: '不予受理告知书中 ground 一项应填的值。' })
  noticeGround!: string;

  @Field(() => ChannelEnum, { nullable: true, description: '只用于这个渠道；空为不限。' })
  channel!: Channel | null;

  @Field(() => String, { description: '施行日期，yyyy-mm-dd。' })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: '失效日期，yyyy-mm-dd；仍在施行的为空。' })
  validTo!: string | null;

  @Field(() => String, { description: '出处。' })
  source!: string;
}

@ObjectType('AcceptanceDecision', { description: '受理、不予受理或导入其他法定途径的一次决定。' })
export class AcceptanceDecisionType {
  @Field(() => ID, { description: '决定标识。' })
  id!: string;

  @Field(() => AcceptanceDecisionKindEnum, { description: '决定。' })
  decision!: AcceptanceDecisionKind;

  @Field(() => String, { nullable: true, description: '不予受理的理由代码；其余为空。' })
  ground!: string | null;

  @Field(() => ReferralReceiverEnum, { nullable: true, description: '导入到哪一类机关；其余为空。' })
  receiver!: ReferralReceiver | null;

  @Field(() => ID, { nullable: true, description: '已受理或已终结的同一事项；没有的为空。' })
  priorCaseId!: string | null;

  @Field(() => NoticeExemptionEnum, { nullable: true, description: '不书面告知的理由；已告知的为空。' })
  exemption!: NoticeExemption | null;

  @Field(() => String, { nullable: true, description: '不书面告知的具体情况。' })
  exemptionReason!: string | null;

  @Field(() => Date, { description: '决定时间。' })
  decidedAt!: Date;

  @Field(() => Date, { nullable: true, description: '被信访局纠正的时间；未纠正的为空。' })
  overruledAt!: Date | null;

  @Field(() => String, { nullable: true, description: '纠正的理由。' })
  overruleReason!: string | null;
}

export const AcceptanceDecisionConnection = connectionOf(AcceptanceDecisionType, 'AcceptanceDecision');

@ObjectType('TurnedAwayCount', { description: '一种理由不予受理的件数。' })
export class TurnedAwayCountType {
  @Field(() => String, { description: '理由代码。' })
  ground!: string;

  @Field(() => Int, { description: '件数。' })
  count!: number;

  @Field(() => Int, { description: '其中已被纠正的件数。' })
  overruled!: number;
}
