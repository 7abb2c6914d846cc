import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Channel, Confidentiality, Origin, Purpose, Urgency } from '../../../contracts/channel.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import type { Track } from '../route/track.rules.js';
import { SettlementEnum } from '../settlement/settlement-enums.type.js';
import type { Settlement } from '../settlement/settlement-words.rules.js';
import type { AnswerOutcome, Disposition } from './answer-outcome.rules.js';
import { type CaseState } from './case-states.rules.js';
import {
  AnswerOutcomeEnum,
  CaseStateEnum,
  ChannelEnum,
  ConfidentialityEnum,
  DispositionEnum,
  LegalRouteEnum,
  OriginEnum,
  ProcedureEnum,
  PurposeEnum,
  TrackEnum,
  UrgencyEnum,
} from './enums.type.js';
import type { LegalRoute, Procedure } from './legal-route.rules.js';

@ObjectType('CaseRouting', { description: '为何由此网格、此单位负责。' })
export class CaseRoutingType {
  @Field(() => String, { description: '起作用的分派规则编号。' })
  ruleId!: string;

  @Field(() => String, { description: '分派规则的理由。' })
  reason!: string;

  @Field(() => String, { description: '定位到该网格的理由；未能定位时为原因。' })
  placeReason!: string;

  @Field(() => Float, { description: '定位的确定程度，0 到 1。' })
  placeCertainty!: number;
}

/** What of a case the graph publishes. The row holds more; nothing leaves unless it is named here. */
@Directive('@key(fields: "id")')
@ObjectType('Case', { description: '信访事项：县里须作出答复的一件事，不论由几件信访件、从几个渠道反映。' })
export class CaseType {
  @Field(() => ID, { description: '事项标识。' })
  id!: string;

  @Field(() => String, { description: '信访事项编号，如 XF2026-000123。' })
  caseNo!: string;

  @Field(() => CaseStateEnum, { description: '状态。' })
  state!: CaseState;

  @Field(() => PurposeEnum, { description: '信访目的。' })
  purpose!: Purpose;

  @Field(() => LegalRouteEnum, {
    nullable: true,
    description: '申诉求决的法定途径（信访工作条例第三十一条）；尚未认定或不是申诉求决时为空。',
  })
  legalRoute!: LegalRoute | null;

  @Field(() => ProcedureEnum, { description: '办理程序。' })
  procedure!: Procedure;

  @Field(() => ChannelEnum, { nullable: true, description: '首件信访件的渠道；早期事项未记录时为空。' })
  channel!: Channel | null;

  @Field(() => OriginEnum, { description: '由谁提出：首件信访件的来源。' })
  origin!: Origin;

  @Field(() => String, { nullable: true, description: '内容分类代码；来件未分类或分类不在本县目录中时为空。' })
  category!: string | null;

  @Field(() => UrgencyEnum, { description: '紧急程度。' })
  urgency!: Urgency;

  @Field(() => ConfidentialityEnum, { description: '知悉范围。' })
  confidentiality!: Confidentiality;

  @Field(() => String, { description: '标题，不超过 200 字。' })
  title!: string;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [String], { description: '所在地的区划代码，由县到村；未能定位时为空列表或仅到县。' })
  areaCodes!: string[];

  @Field(() => Date, { description: '本县收到时间，办理期限由此起算。' })
  receivedAt!: Date;

  @Field(() => Date, { description: '登记时间。' })
  registeredAt!: Date;

  @Field(() => Date, { nullable: true, description: '受理时间；未受理时为空。' })
  acceptedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '最近一次答复时间；未答复时为空。' })
  repliedAt!: Date | null;

  @Field(() => TrackEnum, { description: '快办、商办、督办；一般的为 NORMAL。' })
  track!: Track;

  @Field(() => String, { nullable: true, description: '列入快办、商办、督办的理由；从未列入的为空。' })
  trackReason!: string | null;

  @Field(() => AnswerOutcomeEnum, {
    nullable: true,
    description: '答复的结果（信访工作条例第二十九、三十二条）；未答复或当场答复的为空。',
  })
  answerOutcome!: AnswerOutcome | null;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [DispositionEnum], {
    nullable: true,
    description: '办结时的三到位一处理（信访工作条例第二十七条），可以不止一项；未办结的为空。',
  })
  dispositions!: Disposition[] | null;

  @Field(() => Date, { nullable: true, description: '最近一项仍在计算的期限；没有时为空。' })
  dueAt!: Date | null;

  @Field(() => SettlementEnum, { description: '事实上是否了结；与状态无关。' })
  settlement!: Settlement;

  @Field(() => Int, { description: '版本；每次办理加一，办理时须给出所读到的版本。' })
  version!: number;
}

export const CaseConnection = connectionOf(CaseType, 'Case');
