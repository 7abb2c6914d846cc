import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Channel, Purpose, Urgency } from '../../../contracts/channel.js';
import { ChannelEnum, ClockKindEnum, ProcedureEnum, PurposeEnum, UrgencyEnum } from '../case/enums.type.js';
import type { Procedure } from '../case/legal-route.rules.js';
import { LimitUnitEnum } from './clock-enums.type.js';
import type { ClockKind } from './clock-kinds.rules.js';
import { OverlayAuthorityEnum } from './overlay-authority.type.js';
import type { Authority, LimitUnit } from './time-limit.rules.js';

export type AskedKind = ClockKind;

@InputType('TrialTimeLimitInput', { description: '一条期限规定的内容。' })
export class TrialTimeLimitInput {
  @Field(() => ClockKindEnum, { description: '期限种类；ASSIGN_REPORT 依交办所定之日，不在此规定。' })
  kind!: ClockKind;

  @Field(() => Int, { description: '数量，1 到 366；按小时的 1 到 2400。' })
  amount!: number;

  @Field(() => LimitUnitEnum, { description: '单位。' })
  unit!: LimitUnit;

  @Field(() => Boolean, {
    defaultValue: false,
    description: '最后一日是休息日的，是否顺延至下一个工作日；按小时的不得顺延。',
  })
  rollsToWorkingDay!: boolean;

  @Field(() => Int, { nullable: true, description: '至多延长多少，单位同 unit；不得延长的为空。' })
  extensionMax!: number | null;

  @Field(() => Int, { defaultValue: 70, description: '用去百分之几时黄色预警，1 到 99。' })
  yellowPercent!: number;

  @Field(() => Int, { defaultValue: 90, description: '用去百分之几时橙色预警，不小于黄色，至 99。' })
  orangePercent!: number;

  @Field(() => OverlayAuthorityEnum, { defaultValue: 'LOCAL', description: '由谁规定；法定期限不在此录入。' })
  authority!: Exclude<Authority, 'STATUTE'>;

  @Field(() => String, { nullable: true, description: '只适用于此来源系统，如 hotline:county-json。' })
  sourceSystem!: string | null;

  @Field(() => ChannelEnum, { nullable: true, description: '只适用于此渠道。' })
  channel!: Channel | null;

  @Field(() => ProcedureEnum, { nullable: true, description: '只适用于此程序。' })
  procedure!: Procedure | null;

  @Field(() => UrgencyEnum, { nullable: true, description: '只适用于此紧急程度。' })
  urgency!: Urgency | null;

  @Field(() => PurposeEnum, { nullable: true, description: '只适用于此信访目的。' })
  purpose!: Purpose | null;
}

@InputType({ description: '录入一条期限规定。' })
export class PutTimeLimitInput extends TrialTimeLimitInput {
  @Field(() => GraphQLLocalDate, { description: '自何日施行，不早于今日：已经起算的期限不变。' })
  validFrom!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '施行至何日（含）；不定的为空。' })
  validTo!: string | null;

  @Field(() => String, { description: '出处：文件名、文号和条，1 到 200 字。' })
  source!: string;

  @Field(() => String, { description: '录入的理由，1 到 500 字。' })
  reason!: string;
}

@InputType({ description: '终止一条期限规定。' })
export class EndTimeLimitInput {
  @Field(() => ID, { description: '规定的标识。' })
  id!: string;

  @Field(() => GraphQLLocalDate, { description: '施行至何日（含），不早于今日；依其起算的期限不变。' })
  validTo!: string;

  @Field(() => String, { description: '终止的理由，1 到 500 字。' })
  reason!: string;
}
